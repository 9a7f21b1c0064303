/** The read of the service on a real base: one query whatever there is, and the lot page's own verdict. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { modifierCampagne } from '@/lib/approvisionnements/campagne.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { fermerDb } from '@/lib/base/client'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { ANNEXE_1B, APPORT } from '@/lib/livraisons/monde-de-test'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { jour } from '@/lib/mesures/jour'
import { lireBons } from '@/lib/ventes/bon.queries'
import { COMMERCE, lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { annulerCommande, enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import type { CommandeDetaillee } from './commande-detaillee'
import { etatCommandes } from './etat-commandes.queries'
import { ecrireEtatCommandes } from './etat-commandes.schema'
import { XSD_STRICT } from './etat-detaille.xsd'
import { validateur } from './xml-de-test'

let base: BaseDeTest
const lots: string[] = []

/** Orchards that differ in what the rules look at; the last one misses what a campaign asks for. */
const VERGERS = [
  {
    fiche: { commune: '38559' },
    suite: { anneePlantation: 1985, parcelleIdentifiee: true },
    humiditePourcent: '25',
  },
  {
    fiche: { commune: '26113', variete: 'Lara' },
    suite: { parcelleIdentifiee: false },
    humiditePourcent: '19',
  },
  { fiche: { commune: '38517', superficieHa: '5', arbresParHectare: 400 }, suite: {} },
]

async function livrer({ fiche, suite, ...mesure }: (typeof VERGERS)[number]): Promise<string> {
  const { code: producteur } = await nouvelAdherent()
  const { code: verger } = await nouveauVerger(producteur, fiche)
  await modifierVerger(RECEPTION, { code: verger, ...suite })
  for (const [certification, dateObtention, dateFin] of [
    ['AB', '2026-01-01', '2026-12-31'],
    ['AB', '2024-01-01', '2024-12-31'],
    ['GLOBALGAP', '2026-10-02', '2027-10-01'],
  ] as const)
    await certifier(DIRECTION, {
      code: producteur,
      certification,
      numero: certification === 'AB' ? 'FR-BIO-01' : '4049928000019',
      organisme: 'Certipaq',
      dateObtention: jour(dateObtention),
      dateFin: jour(dateFin),
    })
  const { code } = await enregistrerLivraison(RECEPTION, { verger, ...APPORT, ...mesure })
  await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
  return code
}

const commander = (lot: string, saisie: object = {}) =>
  enregistrerCommande(COMMERCE, {
    client: 'carr15432',
    lot,
    lignes: [
      { conditionnement: 'sachet-250g', quantite: 5 },
      { conditionnement: 'filet-10kg', quantite: 1 },
    ],
    ...saisie,
  })

beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  await modifierCampagne(DIRECTION, {
    annee: 2026,
    motif: 'Toutes les règles',
    reglesAoc: ['DENSITE', 'PARCELLE', 'RENDEMENT'],
  })
  for (const verger of VERGERS) {
    const livraison = await livrer(verger)
    const sec = await transformer(RECEPTION, {
      lot: `${livraison}-1`,
      type: 'SECHAGE',
      entreeKg: 1_000,
      sortieKg: 800,
      humiditePourcent: '11',
    })
    const cerneaux = await transformer(RECEPTION, {
      lot: sec.code,
      type: 'CASSAGE',
      entreeKg: 400,
      sortieKg: 180,
    })
    lots.push(`${livraison}-1`, `${livraison}-2`, sec.code, cerneaux.code)
  }
})
afterAll(() => base.fermer())
afterEach(() => vi.restoreAllMocks())

async function strict(client = 'carr15432'): Promise<readonly CommandeDetaillee[]> {
  const etat = await etatCommandes(ACTEUR_SYSTEME, { distributeur: client, profil: 'strict' })
  if (etat.profil !== 'strict') throw new Error('Another profile was answered')
  return etat.distributeur.lesCommandes
}

describe('the strict profile', () => {
  test('judges every lot as its page does, and names what the note names', async () => {
    const numeros = new Map<string, string>()
    for (const lot of lots) numeros.set((await commander(lot)).numero, lot)
    const commandes = await strict()
    expect(commandes.map((c) => c.id)).toEqual([...numeros.keys()])
    for (const { id, lot } of commandes) {
      const page = await lireLot(RECEPTION, { lot: numeros.get(id) ?? '' })
      expect(lot.aoc, lot.code).toEqual(page.aoc)
      expect(lot).toMatchObject({
        code: page.code,
        variete: page.variete,
        typeProduit: { code: page.typeProduit, libelle: page.typeProduitLibelle },
        calibre: { id: page.calibre, libelle: page.calibreLibelle },
        commune: { insee: page.commune, nom: page.communeNom },
      })
      const { bons } = await lireBons(COMMERCE, { numeros: id })
      const duBon = bons.flatMap((b) => b.certificats).map((c) => [c.nom, c.numero, c.organisme, c.dateFin])
      const dits = lot.certifications.map((c) => [c.nom, c.numero, c.organisme, c.dateFin])
      expect(dits.toSorted()).toEqual(duBon.toSorted())
      expect(dits).toHaveLength(2)
    }
    expect(new Set(commandes.map((c) => c.lot.aoc.verdict))).toEqual(
      new Set(['eligible', 'non_eligible', 'a_completer']),
    )
    expect(new Set(commandes.flatMap((c) => c.lot.aoc.regles.map((r) => r.code)))).toContain('HUMIDITE')
  })

  test('has weights exact to the gram, the reference, and days that are missing said to be so', async () => {
    const { numero } = await commander(lots[1] ?? '', { referenceClient: 'BC <4512>', client: 'supe00001' })
    const etat = await etatCommandes(ACTEUR_SYSTEME, { distributeur: 'supe00001', profil: 'strict' })
    const texte = ecrireEtatCommandes(etat)
    const schema = validateur(XSD_STRICT)
    schema.valider(texte)
    schema.rendre()
    expect(texte).toContain(`<commande id="${numero}"><reference_client>BC &lt;4512&gt;</reference_client>`)
    expect(texte).toContain('<date_souhaitee xsi:nil="true" /><date_conditionnement xsi:nil="true" />')
    expect(texte).toContain(
      '<quantite>5</quantite><poids_unitaire_kg>0.25</poids_unitaire_kg><poids_kg>1.25</poids_kg>',
    )
    expect(texte).toContain('</conditionnements><poids_kg>11.25</poids_kg>')
  })
})

describe('what is listed', () => {
  const ids = async (profil?: string) =>
    (
      await etatCommandes(ACTEUR_SYSTEME, { distributeur: 'carr15432', ...(profil && { profil }) })
    ).distributeur.lesCommandes.map((c) => c.id)

  test('is what is neither dispatched nor cancelled, by number and not by text', async () => {
    const [lot = ''] = lots
    for (const numero of ['99998', '100213', '100214']) await commander(lot, { numero })
    await annulerCommande(COMMERCE, { numero: '99998', motif: 'Erreur' })
    const { numero: partie } = await commander(lot, { numero: '99997' })
    await conditionnerCommande(COMMERCE, { numero: partie })
    await expedierCommande(COMMERCE, { numero: partie })
    await commander(lot, { numero: '99999' })
    for (const profil of [undefined, 'strict']) {
      const lus = await ids(profil)
      expect(lus.slice(-3)).toEqual(['99999', '100213', '100214'])
      expect(lus).not.toContain('99998')
      expect(lus).not.toContain('99997')
    }
  })

  test('costs one query, for one order as for fifty, whatever the profile', async () => {
    const questions = vi.spyOn(pg.Client.prototype, 'query')
    // Connections made from here on are seen.
    await fermerDb()
    const compter = async (client: string, profil?: 'strict') => {
      const saisie = { distributeur: client, ...(profil && { profil }) }
      await etatCommandes(ACTEUR_SYSTEME, saisie)
      questions.mockClear()
      const { distributeur } = await etatCommandes(ACTEUR_SYSTEME, saisie)
      return [distributeur.lesCommandes.length, questions.mock.calls.length]
    }
    expect(await compter('supe00001')).toEqual([1, 1])
    expect(await compter('supe00001', 'strict')).toEqual([1, 1])
    const deja = (await ids()).length
    for (let i = deja; i < 50; i++) await commander(lots[i % lots.length] ?? '')
    expect(await compter('carr15432')).toEqual([50, 1])
    expect(await compter('carr15432', 'strict')).toEqual([50, 1])
  })
})

describe('refused', () => {
  const demander = (saisie: object, qui = acteur('distributeur')) => refusDe(() => etatCommandes(qui, saisie))

  test('missing, foreign, unknown, misspelt, or no distributor: absent, in the same words', async () => {
    await base.db.client.update({ where: { id: 'supe00001' }, data: { distributeur: false } })
    const phrases = new Set<string>()
    for (const distributeur of ['supe00001', 'abcd99999', 'CARR15432', "' OR 1=1", 'é'.repeat(200)]) {
      const refus = await demander({ distributeur })
      expect(refus.genre).toBe('introuvable')
      phrases.add(refus.message)
    }
    expect(phrases.size).toBe(1)
    expect((await demander({})).genre).toBe('introuvable')
    // Staff sees all distributors, and a client that is none has no service.
    expect((await demander({ distributeur: 'supe00001' }, ACTEUR_SYSTEME)).genre).toBe('introuvable')
  })

  test.each(['', 'Strict', 'annexe2B', ['strict', 'strict']])('profil=%s', async (profil) => {
    const refus = await demander({ distributeur: 'carr15432', profil })
    expect(refus.champs).toEqual([{ champ: 'profil', message: expect.stringContaining('profil=strict') }])
  })
})
