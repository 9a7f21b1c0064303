/** What is free, without naming a lot; and the feed of events, valid Atom, its own only. */
import { XmlDocument } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { bloquer } from '@/lib/livraisons/blocage.usecases'
import { CARRECLERC as CLIENT, COMMERCE, lesDistributeurs, nouveauClient } from '@/lib/ventes/clients-de-test'
import { annulerCommande, modifierCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import { lotsDuCas, nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { listerDisponibilites } from './disponibilites.queries'
import { xmlDisponibilites } from './disponibilites.schema'
import { filAtom } from './evenements.atom'
import { listerEvenements } from './evenements.queries'

let base: BaseDeTest
let livraison: string
let numero: string
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  await nouveauClient({ id: 'noix00007', nom: 'Épicerie', distributeur: false })
  livraison = await lotsDuCas()
  const faite = await nouvelleCommande(`${livraison}-1`)
  numero = faite.numero
  await conditionnerCommande(COMMERCE, { numero })
  await modifierCommande(COMMERCE, {
    numero,
    lignes: [{ conditionnement: 'sachet-1kg', quantite: 100 }],
    motif: 'Moins',
  })
  await conditionnerCommande(COMMERCE, { numero })
  await expedierCommande(COMMERCE, { numero })
  const autre = await nouvelleCommande(`${livraison}-2`, { client: 'supe00001' })
  await annulerCommande(COMMERCE, { numero: autre.numero, motif: 'Double' })
})
afterAll(() => base.fermer())

const CARRECLERC = acteur('distributeur')
const inconnus = ['supe00001', 'noix00007', 'zzzz00000', '']

describe('what is free', () => {
  test.each(inconnus)('is refused for « %s », all alike', async (distributeur) => {
    const refus = await refusDe(() => listerDisponibilites(CARRECLERC, { distributeur }))
    expect([refus.genre, refus.message]).toEqual(['introuvable', expect.stringContaining('distributeur')])
  })

  test('is that of the free lots, by product, and names none of them', async () => {
    const page = await listerDisponibilites(CARRECLERC, { distributeur: CLIENT.id })
    const [premier] = page.elements
    expect(premier).toMatchObject({ variete: 'Franquette', calibre: 2, disponibleGrammes: 4_100_000 })
    expect(page.elements.map((e) => e.disponibleGrammes)).toEqual([
      4_100_000, 3_820_000, 1_580_000, 2_920_000,
    ])
    const xml = xmlDisponibilites(page)
    expect(xml).toContain('<disponibleKg>4100</disponibleKg><commandeMaxKg>4100</commandeMaxKg>')
    expect(xml).not.toContain(livraison)
  })

  test('a second lot of the same product adds up; the largest order does not', async () => {
    await lotsDuCas()
    const [premier] = (await listerDisponibilites(CARRECLERC, { calibre: '2', variete: 'franquette' }))
      .elements
    expect(premier).toMatchObject({ disponibleGrammes: 8_300_000, commandeMaxGrammes: 4_200_000 })
  })

  test('what is locked is not free', async () => {
    await bloquer(acteur('reception'), { cible: { type: 'livraison', code: livraison }, motif: 'Essai' })
    const [premier] = (await listerDisponibilites(CARRECLERC, { calibre: 2 })).elements
    expect(premier).toMatchObject({ disponibleGrammes: 4_200_000 })
    expect((await listerDisponibilites(CARRECLERC, { variete: 'Inconnue' })).elements).toEqual([])
  })
})

const ATOM = { a: 'http://www.w3.org/2005/Atom' }
const textes = (document: XmlDocument, chemin: string) =>
  document.find(chemin, ATOM).map((noeud) => noeud.content)

describe('the feed', () => {
  test.each(inconnus)('is refused for « %s »', async (distributeur) => {
    expect((await refusDe(() => listerEvenements(CARRECLERC, { distributeur }))).genre).toBe('introuvable')
  })

  test('tells its own, the last first, in words', async () => {
    const { elements } = await listerEvenements(CARRECLERC, {})
    expect(elements.map((e) => e.genre)).toEqual([
      'EXPEDIEE',
      'CONDITIONNEE',
      'A_RECONDITIONNER',
      'CONDITIONNEE',
      'ENREGISTREE',
    ])
    expect(elements.every((e) => e.commande === numero && e.client === 'carr15432')).toBe(true)
  })

  test('is Atom as RFC 4287 rules it', async () => {
    const fil = await listerEvenements(CARRECLERC, { limite: '2' })
    const document = XmlDocument.fromString(filAtom(fil))
    try {
      for (const de of ['/a:feed', '/a:feed/a:entry'])
        for (const nom of ['id', 'title', 'updated'])
          expect(textes(document, `${de}/a:${nom}`), `${de} ${nom}`).toHaveLength(de === '/a:feed' ? 1 : 2)
      expect(textes(document, '/a:feed/a:author/a:name')).toHaveLength(1)
      expect(textes(document, '/a:feed/a:link/@rel')).toEqual(['self', 'next'])
      const ids = textes(document, '//a:id')
      expect(new Set(ids).size).toBe(3)
      for (const id of ids) expect(id).toMatch(/^tag:noixcoop\.fr,2026:[\w/]+$/)
      for (const le of textes(document, '//a:updated')) expect(le).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect(textes(document, '//a:entry/a:title')[0]).toMatch(
        /^Commande \d{5} expédiée le \d\d\/\d\d\/\d{4}$/,
      )
      expect(textes(document, '//a:entry/a:category/@term')).toEqual(['EXPEDIEE', 'CONDITIONNEE'])
      expect(textes(document, '//a:entry/a:link/@href')).toEqual(
        Array(2).fill(`/portail/commandes/${numero}`),
      )
      // RFC 4287, 4.1.3.2: XML content has exactly one child.
      expect(textes(document, '//a:content/*')).toHaveLength(2)
    } finally {
      document.dispose()
    }
  })

  test('is walked backwards to its end, each event once', async () => {
    const vus: number[] = []
    let suivant: string | null | undefined
    do {
      const page = await listerEvenements(CARRECLERC, { limite: 2, ...(suivant && { suivant }) })
      vus.push(...page.elements.map((e) => e.id))
      suivant = page.suivant
    } while (suivant)
    expect(vus).toHaveLength(5)
    expect(vus).toEqual([...new Set(vus)].sort((a, b) => b - a))
  })

  test('from an instant on', async () => {
    const { elements } = await listerEvenements(CARRECLERC, {})
    const dernier = elements[0]?.le ?? ''
    expect((await listerEvenements(CARRECLERC, { depuis: dernier })).elements[0]?.le).toBe(dernier)
    expect((await listerEvenements(CARRECLERC, { depuis: '2999-12-31T23:59:59Z' })).elements).toEqual([])
    expect(
      (await listerEvenements(CARRECLERC, { depuis: '2000-01-01T00:00:00+02:00' })).elements,
    ).toHaveLength(5)
    for (const depuis of ['hier', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-14:00'])
      expect((await refusDe(() => listerEvenements(CARRECLERC, { depuis }))).genre).toBe('invalide')
  })

  test('an act that began before the last one seen, and is kept after it was seen, is told all the same', async () => {
    const libre = await lotsDuCas()
    const lignes = [{ conditionnement: 'filet-1kg', quantite: 10 }]
    const lente = await nouvelleCommande(`${libre}-1`, { lignes })
    const rapide = await nouvelleCommande(`${libre}-2`, { lignes })
    const lire = async (depuis?: string) => (await listerEvenements(CARRECLERC, { depuis })).elements
    const dernier = await base.db.$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE commande SET date_conditionnement = date_commande
        WHERE numero = ${lente.numero}`
      await conditionnerCommande(COMMERCE, { numero: rapide.numero })
      return (await lire())[0]
    })
    expect(dernier).toMatchObject({ commande: rapide.numero, genre: 'CONDITIONNEE' })
    const suite = await lire(dernier?.le)
    const tardif = suite.find((e) => e.commande === lente.numero && e.genre === 'CONDITIONNEE')
    expect(Date.parse(tardif?.le ?? '')).toBeLessThan(Date.parse(dernier?.le ?? ''))
  })

  test('nothing yet is an empty feed, always the same', async () => {
    const personne = { ...CARRECLERC, clientCode: 'zzzz00000' }
    const fil = filAtom(await listerEvenements(personne, {}))
    expect(fil).toContain('<updated>2026-')
    expect(fil).toBe(filAtom(await listerEvenements(personne, {})))
  })
})
