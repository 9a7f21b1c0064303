/** On the real base: a trace balances both ways, a recall finds exactly who has what, and the public page tells nothing more. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTEUR_PUBLIC } from '@/lib/access/acteur'
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { lireLotPublic } from './lot-public.queries'
import { lotPublicReponse } from './lot-public.schema'
import { nouvelleCommande, petitMonde } from './monde-de-test'
import { lireApercuRappel, lireRappel, listerClientsRappel, listerRappels } from './rappel.queries'
import { lancerRappel } from './rappel.usecases'
import type { Trace } from './trace'
import { lireTrace, lireTraceDuLot } from './trace.queries'

const COMMERCE = acteur('commerce')

let base: BaseDeTest
let remettreHorloge: () => void
let monde: Awaited<ReturnType<typeof petitMonde>>
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-11-24T08:00:00Z'))
  monde = await petitMonde()
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const somme = (t: Trace, sens: 'de' | 'vers', id: string) =>
  t.liens.filter((l) => l[sens] === id).reduce((s, l) => s + l.grammes, 0)
const desequilibres = (t: Trace) =>
  t.noeuds
    .filter((n) => !['producteur', 'client', 'fin'].includes(n.type))
    .filter((n) => somme(t, 'vers', n.id) !== somme(t, 'de', n.id))
    .map((n) => n.id)

describe('trace', () => {
  test('from every kind of record, kilograms in are kilograms out', async () => {
    const { producteur, un, cerneaux } = monde
    for (const code of [
      producteur,
      un.verger,
      un.code,
      `${un.code}-1`,
      cerneaux,
      '00301',
      '00302',
      'supe00001',
    ]) {
      const trace = await lireTrace(COMMERCE, { code, campagne: 2026 })
      expect(trace.liens.length, code).toBeGreaterThan(3)
      expect(desequilibres(trace), code).toEqual([])
    }
  })

  test('a lot leads through its kernels to both clients, with what came back and what is left', async () => {
    const { un, cerneaux } = monde
    const trace = await lireTraceDuLot(COMMERCE, { lot: `${un.code}-1` })
    const ids = trace.noeuds.map((n) => n.id)
    expect(ids).toEqual(
      expect.arrayContaining([`lot:${cerneaux}`, 'client:carr15432', 'client:supe00001', 'fin:retour']),
    )
    expect(somme(trace, 'vers', 'client:carr15432')).toBe(250_000)
    // 600 + 50 came back − 300 sold − 200 cracked, and 90 − 40 of the kernels.
    expect(somme(trace, 'vers', 'fin:stock')).toBe(150_000 + 50_000)
    expect(ids).not.toContain('commande:00303')
  })

  test('an order of kernels goes up to the orchard, its own share beside the real arrow', async () => {
    const { un } = monde
    const trace = await lireTrace(COMMERCE, { code: '00302' })
    const arrivee = trace.liens.find((l) => l.vers === `livraison:${un.code}`)
    expect([arrivee?.grammes, arrivee?.partGrammes]).toEqual([1_000_000, 88_889])
  })

  test('what names nothing, or another kind of thing, is refused', async () => {
    expect((await refusDe(() => lireTrace(COMMERCE, { code: 'L9999' }))).genre).toBe('introuvable')
    expect((await refusDe(() => lireTrace(COMMERCE, { code: 'noix' }))).champs[0]?.champ).toBe('code')
    expect((await refusDe(() => lireTrace(COMMERCE, { code: 'L0001', type: 'verger' }))).genre).toBe(
      'invalide',
    )
  })
})

describe('recall', () => {
  test('an exercise finds who has what, locks nothing, and is archived with its print', async () => {
    const { un, cerneaux } = monde
    const cible = { type: 'lot', code: `${un.code}-1` }
    const apercu = await lireApercuRappel(COMMERCE, cible)
    const rappel = await lancerRappel(COMMERCE, { cible, exercice: true, motif: 'Exercice' })
    expect(rappel.totaux).toEqual(apercu.totaux)
    expect(rappel.lots.map((l) => l.code)).toEqual([`${un.code}-1`, cerneaux])
    expect(rappel.totaux).toMatchObject({
      clients: 2,
      commandes: 2,
      venduGrammes: 340_000,
      expedieGrammes: 300_000,
      retourneGrammes: 50_000,
      resteGrammes: 200_000,
    })
    expect(rappel.clients.map((c) => [c.id, c.commandes, c.expedieGrammes])).toEqual([
      ['carr15432', ['00301'], 300_000],
      ['supe00001', ['00302'], 0],
    ])
    expect(rappel.empreinteVerifiee).toBe(true)
    expect(await base.db.blocage.count()).toBe(0)
    expect((await listerRappels(COMMERCE, {})).elements[0]?.code).toBe(rappel.code)
    expect((await listerClientsRappel(COMMERCE, { id: rappel.code, limite: 1 })).suivant).not.toBeNull()
  })

  test('a real one is for who may lock; refused, it leaves nothing', async () => {
    const cible = { type: 'verger', code: monde.deux.verger }
    expect(
      (await refusDe(() => lancerRappel(COMMERCE, { cible, exercice: false, motif: 'Moisissures' }))).genre,
    ).toBe('refuse')
    expect(
      (await refusDe(() => lancerRappel(RECEPTION, { cible, exercice: false, motif: '' }))).champs[0]?.champ,
    ).toBe('motif')
  })

  test('a real one locks its target at once, and what was sold later is not in it', async () => {
    const cible = { type: 'verger', code: monde.deux.verger }
    await nouvelleCommande('00304', 'carr15432', `${monde.deux.code}-2`, 10)
    const rappel = await lancerRappel(RECEPTION, { cible, exercice: false, motif: 'Moisissures' })
    expect(rappel.commandes.map((k) => k.numero)).toEqual(['00303', '00304'])
    const blocage = await base.db.blocage.findFirstOrThrow({ where: { rappelCode: rappel.code } })
    expect(blocage.vergerCode).toBe(cible.code)
    await expect(nouvelleCommande('00305', 'carr15432', `${monde.deux.code}-2`, 10)).rejects.toThrow(/bloqué/)
    const annulation = { dateAnnulation: new Date('2026-11-24'), motifAnnulation: 'Rappel' }
    await base.db.commande.update({ where: { numero: '00304' }, data: annulation })
    expect((await lireRappel(COMMERCE, { id: rappel.code })).commandes).toHaveLength(2)
  })
})

describe('the public lot', () => {
  const lire = async (lot: string) => lotPublicReponse.rendre(await lireLotPublic(ACTEUR_PUBLIC, { lot }))

  test('says what the nuts are, and nothing of weights, clients, orchards or who grew them', async () => {
    const { un, producteur } = monde
    const texte = JSON.stringify(await lire(`${un.code}-1`))
    expect(texte).toContain('Poliénas')
    expect(texte).toContain('Franquette')
    for (const secret of [
      'Carreclerc',
      'Supermarket',
      un.verger,
      'Verger du moulin',
      producteur,
      'Polienas',
      'Brochier',
      '600',
      'Grammes',
      'Kg',
    ])
      expect(texte, secret).not.toContain(secret)
    await modifierProducteur(RECEPTION, { code: producteur, nomPublic: true })
    expect(JSON.stringify(await lire(`${un.code}-1`))).toContain('Les noix de Polienas')
  })

  test('kernels are never of the appellation; a locked lot is under control, without a reason', async () => {
    expect(await lire(monde.cerneaux)).toMatchObject({
      aoc: { verdict: 'non_eligible' },
      transformations: [{ type: 'CASSAGE' }],
      sousControle: false,
    })
    const bloque = await lire(`${monde.deux.code}-1`)
    expect(bloque).toMatchObject({ sousControle: true })
    expect(JSON.stringify(bloque)).not.toContain('Moisissures')
  })

  test('the public may read that and nothing else', async () => {
    expect((await refusDe(() => lireLotPublic(ACTEUR_PUBLIC, { lot: 'L9999-1' }))).genre).toBe('introuvable')
    expect((await refusDe(() => lireTrace(ACTEUR_PUBLIC, { code: 'L0001' }))).genre).toBe('refuse')
    expect((await refusDe(() => listerRappels(ACTEUR_PUBLIC, {}))).genre).toBe('refuse')
  })
})

describe('a mistyped return, once corrected', () => {
  let lot: string
  const retour = (quantiteKg: number) =>
    mouvoir(RECEPTION, { lot, motif: 'RETOUR', quantiteKg, date: '2026-10-12', commande: '00311' })
  /** What the order sent, and what the lot got back. */
  const fleches = (t: Trace) =>
    t.liens
      .filter((l) => l.de === 'commande:00311' || (l.genre === 'retour' && l.vers === `lot:${lot}`))
      .map((l) => [l.de, l.vers, l.grammes])
  const retourne = async () =>
    (await lireApercuRappel(COMMERCE, { type: 'lot', code: lot })).totaux.retourneGrammes
  beforeAll(async () => {
    lot = `${monde.un.code}-2`
    await nouvelleCommande('00311', 'carr15432', lot, 100, true)
    await retour(100)
  })

  test('never moved: the trace and the recall leave the rest at the client', async () => {
    expect(await retourne()).toBe(100_000)
    await retour(-90)
    for (const code of [lot, '00311', monde.un.code]) {
      const trace = await lireTrace(COMMERCE, { code })
      expect(desequilibres(trace), code).toEqual([])
      expect(fleches(trace), code).toEqual([
        ['commande:00311', 'client:carr15432', 90_000],
        ['commande:00311', 'fin:retour', 10_000],
        ['fin:revenu', `lot:${lot}`, 10_000],
      ])
    }
    expect(await retourne()).toBe(10_000)
    const rappel = await lancerRappel(COMMERCE, {
      cible: { type: 'lot', code: lot },
      exercice: true,
      motif: 'Exercice',
    })
    for (const [touche] of [rappel.lots, rappel.commandes, rappel.clients])
      expect(touche).toMatchObject({ retourneGrammes: 10_000 })
  })

  test('whole: nothing came back, and all of the order is at the client', async () => {
    await retour(-10)
    const trace = await lireTrace(COMMERCE, { code: lot })
    expect(desequilibres(trace)).toEqual([])
    expect(fleches(trace)).toEqual([['commande:00311', 'client:carr15432', 100_000]])
    expect(await retourne()).toBe(0)
  })
})
