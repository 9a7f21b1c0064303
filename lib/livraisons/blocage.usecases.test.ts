import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { refusApres } from '@/lib/core/attente-de-test'
import { reglerHorloge } from '@/lib/core/horloge'
import { contexte } from '@/lib/core/operation'
import type { Cible } from './blocage'
import { poserBlocage } from './blocage.creation'
import { lireBlocage, listerBlocages, mesurerBlocage } from './blocage.queries'
import { bloquer, leverBlocage } from './blocage.usecases'
import { bloquerLot, debloquerLot } from './blocage-lot.usecases'
import { calibrer } from './calibrage.usecases'
import { lireHistoriqueLot } from './historique.queries'
import { modifierLivraison } from './livraison.usecases'
import type { Lot } from './lot'
import { lireLot } from './lot.queries'
import { livraisonDuCas, nouvelleLivraison } from './monde-de-test'
import { mouvoir } from './mouvement.usecases'
import { transformer } from './transformation.usecases'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

let livraison: string
let lot: Lot
beforeEach(async () => {
  livraison = await livraisonDuCas({ calibree: true })
  lot = await lireLot(RECEPTION, { lot: `${livraison}-1` })
})

const motifs = async (code: string) => (await lireLot(RECEPTION, { lot: code })).blocages.map((b) => b.motif)
const cibles = (): Cible[] => [
  { type: 'lot', code: lot.code },
  { type: 'livraison', code: livraison },
  { type: 'verger', code: lot.verger },
  { type: 'producteur', code: lot.producteur },
  { type: 'periode', depuis: lot.date, jusqua: lot.date },
]
const leverTout = async () => {
  const { elements } = await listerBlocages(RECEPTION, { enVigueur: 'oui' })
  for (const { id } of elements) await leverBlocage(RECEPTION, { id, motif: 'Fin du test' })
}

describe('each of the five targets', () => {
  test('locks its lots and what was made of them, until it is released', async () => {
    const { code: sec } = await transformer(RECEPTION, {
      lot: lot.code,
      type: 'SECHAGE',
      entreeKg: 1_000,
      sortieKg: 700,
    })
    for (const cible of cibles()) {
      const { id, portee } = await bloquer(RECEPTION, { cible, motif: `Sur ${cible.type}` })
      expect(await mesurerBlocage(RECEPTION, cible)).toEqual(portee)
      expect(portee?.lots, cible.type).toBeGreaterThanOrEqual(cible.type === 'lot' ? 2 : 5)
      expect(await motifs(sec), cible.type).toEqual([`Sur ${cible.type}`])
      expect(await motifs(lot.code)).toEqual([`Sur ${cible.type}`])
      const leve = await leverBlocage(RECEPTION, { id, motif: 'Rien trouvé' })
      expect(leve).toMatchObject({
        leveLe: '2026-10-15T08:00:00.000Z',
        motifLevee: 'Rien trouvé',
        portee: null,
      })
      expect(await motifs(sec)).toEqual([])
    }
  })

  test('one lot locks itself and its descendants, to the kilogram, and no brother', async () => {
    await transformer(RECEPTION, { lot: lot.code, type: 'SECHAGE', entreeKg: 1_000, sortieKg: 700 })
    const { portee } = await bloquer(RECEPTION, { cible: { type: 'lot', code: lot.code }, motif: 'Doute' })
    expect(portee).toEqual({ lots: 2, disponibleGrammes: 3_900_000, aExpedierGrammes: 0 })
    expect(await motifs(`${livraison}-2`)).toEqual([])
  })

  test('a lot made later under a wider lock is locked', async () => {
    const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
    await bloquer(RECEPTION, { cible: { type: 'verger', code: verger }, motif: 'Traitement suspect' })
    const { code } = await nouvelleLivraison(verger)
    await calibrer(RECEPTION, { code, lots: [{ calibre: 3, quantiteKg: 12_520 }] })
    expect(await motifs(`${code}-1`)).toEqual(['Traitement suspect'])
  })
})

describe('a lock is refused', () => {
  test.each([
    ['no target', { motif: 'Doute' }, 'cible'],
    ['no reason', { cible: { type: 'lot', code: 'L0512-1' } }, 'motif'],
    ['an empty reason', { cible: { type: 'lot', code: 'L0512-1' }, motif: ' ' }, 'motif'],
    ['an unknown kind', { cible: { type: 'commune', code: '38310' }, motif: 'Doute' }, 'cible.type'],
    ['a code of another noun', { cible: { type: 'verger', code: 'L0512' }, motif: 'Doute' }, 'cible.code'],
    ['what is not there', { cible: { type: 'livraison', code: 'L9999' }, motif: 'Doute' }, 'cible.code'],
    [
      'a period that ends before it begins',
      { cible: { type: 'periode', depuis: '2026-10-02', jusqua: '2026-10-01' }, motif: 'Doute' },
      'cible.jusqua',
    ],
    [
      'a recall that HTTP claims',
      { cible: { type: 'lot', code: 'L0512-1' }, motif: 'Doute', rappel: 'R0001' },
      'rappel',
    ],
  ])('%s', async (_nom, saisie, champ) => {
    const refus = await refusDe(() => bloquer(RECEPTION, saisie))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs.map((c) => c.champ)).toEqual([champ])
  })

  test('to sales, who read them all the same', async () => {
    const commerce = acteur('commerce')
    const saisie = { lot: lot.code, motif: 'Doute' }
    for (const acte of [
      () => bloquer(commerce, { cible: { type: 'lot', code: lot.code }, motif: 'Doute' }),
      () => bloquerLot(commerce, saisie),
      () => debloquerLot(commerce, saisie),
      () => leverBlocage(commerce, { id: 1, motif: 'Doute' }),
    ])
      expect((await refusDe(acte)).genre).toBe('refuse')
    expect((await listerBlocages(commerce)).elements.length).toBeGreaterThan(0)
  })

  test('a released one is released once; an unknown one is absent', async () => {
    const { id } = await bloquer(RECEPTION, { cible: { type: 'lot', code: lot.code }, motif: 'Doute' })
    await leverBlocage(RECEPTION, { id, motif: 'Fini' })
    const refus = await refusDe(() => leverBlocage(RECEPTION, { id, motif: 'Encore' }))
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toMatch(/levé depuis le 15\/10\/2026/)
    expect((await refusDe(() => lireBlocage(RECEPTION, { id: 999_999 }))).genre).toBe('introuvable')
  })
})

describe('the lock of one lot', () => {
  test('is set, written anew, released', async () => {
    const { code } = lot
    expect((await refusDe(() => debloquerLot(RECEPTION, { lot: code, motif: 'Rien' }))).genre).toBe(
      'introuvable',
    )
    const bloque = await bloquerLot(RECEPTION, { lot: code, motif: 'Odeur' })
    expect(bloque.blocages).toMatchObject([{ motif: 'Odeur', cible: { type: 'lot', code }, rappel: null }])
    const recrit = await bloquerLot(RECEPTION, { lot: code, motif: 'Odeur de fuel' })
    expect(recrit.blocages).toEqual([{ ...bloque.blocages[0], motif: 'Odeur de fuel' }])
    await debloquerLot(RECEPTION, { lot: code, motif: 'Analyse bonne' })
    expect(await motifs(code)).toEqual([])
    expect((await refusDe(() => bloquerLot(RECEPTION, { lot: code }))).champs).toMatchObject([
      { champ: 'motif' },
    ])
  })

  test('is not released from a wider one, nor from that of its parent: the refusal names them', async () => {
    const { code: sec } = await transformer(RECEPTION, {
      lot: lot.code,
      type: 'SECHAGE',
      entreeKg: 1_000,
      sortieKg: 700,
    })
    await bloquerLot(RECEPTION, { lot: lot.code, motif: 'Moisi' })
    await bloquer(RECEPTION, { cible: { type: 'livraison', code: livraison }, motif: 'Remorque sale' })
    await debloquerLot(RECEPTION, { lot: lot.code, motif: 'Trié' })
    const refus = await refusDe(() => debloquerLot(RECEPTION, { lot: lot.code, motif: 'Trié' }))
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toContain(`sur la livraison ${livraison} (Remorque sale)`)
    expect((await refusDe(() => debloquerLot(RECEPTION, { lot: sec, motif: 'Trié' }))).message).toContain(
      livraison,
    )
  })
})

describe('locked nuts do not leave their lock', () => {
  const ailleurs = async (producteur?: string) =>
    (await nouveauVerger(producteur ?? (await nouvelAdherent()).code)).code
  /** To be calibrated, and of a day of its own. */
  const aCalibrer = async (date: string) => nouvelleLivraison(await ailleurs(), { date })

  test('by a new sheet, while a lot of the delivery is locked itself: the refusal says what to do', async () => {
    const recalibrer = () =>
      calibrer(RECEPTION, { code: livraison, lots: [{ calibre: 3, quantiteKg: 12_520 }] })
    await bloquerLot(RECEPTION, { lot: lot.code, motif: 'Odeur' })
    const refus = await refusDe(recalibrer)
    expect([refus.genre, refus.message]).toEqual([
      'impossible',
      `Le lot ${lot.code} est bloqué (Odeur) : levez le blocage du lot avant de recalibrer la livraison ${livraison}.`,
    ])
    await debloquerLot(RECEPTION, { lot: lot.code, motif: 'Analyse bonne' })
    expect((await recalibrer()).lots).toHaveLength(1)
  })

  test('nor by a sheet that waited for the lock', async () => {
    const refus = await refusApres(
      base,
      (tx) => bloquerLot.dans(contexte(tx, RECEPTION), { lot: lot.code, motif: 'Odeur' }),
      () => calibrer(RECEPTION, { code: livraison, lots: [{ calibre: 3, quantiteKg: 12_520 }] }),
    )
    expect(refus.message).toMatch(/est bloqué \(Odeur\) : levez le blocage du lot/)
  })

  test('a wider lock goes with the nuts: under it the sheet is filled in, and filled in again', async () => {
    const { code, verger } = await aCalibrer('2026-09-21')
    await bloquer(RECEPTION, { cible: { type: 'verger', code: verger }, motif: 'Doute' })
    await bloquer(RECEPTION, { cible: { type: 'livraison', code }, motif: 'Remorque sale' })
    await calibrer(RECEPTION, { code, lots: [{ calibre: 3, quantiteKg: 12_520 }] })
    const { lots } = await calibrer(RECEPTION, { code, lots: [{ calibre: 4, quantiteKg: 12_520 }] })
    expect(await motifs(lots[0]?.code ?? '')).toEqual(['Doute', 'Remorque sale'])
  })

  test.each(['verger', 'producteur'] as const)(
    'by another orchard, out of the lock of its %s',
    async (type) => {
      const recue = await aCalibrer('2026-09-22')
      const { code } = recue
      await bloquer(RECEPTION, { cible: { type, code: recue[type] }, motif: 'Traitement' })
      const autre = await ailleurs()
      const refus = await refusDe(() => modifierLivraison(RECEPTION, { code, verger: autre }))
      expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'verger' }] })
      expect(refus.message).toBe(
        `La livraison ${code} sortirait du blocage sur le ${type} ${recue[type]} (Traitement) : bloquez d’abord la livraison elle-même, ou levez ce blocage.`,
      )
      await bloquer(RECEPTION, { cible: { type: 'livraison', code }, motif: 'Traitement' })
      expect((await modifierLivraison(RECEPTION, { code, verger: autre })).verger).toBe(autre)
    },
  )

  test('by another day, out of the lock of a period', async () => {
    const { code } = await aCalibrer('2026-09-23')
    const cible = { type: 'periode', depuis: '2026-09-23', jusqua: '2026-09-24' }
    await bloquer(RECEPTION, { cible, motif: 'Orage' })
    expect((await modifierLivraison(RECEPTION, { code, date: '2026-09-24' })).date).toBe('2026-09-24')
    const refus = await refusDe(() => modifierLivraison(RECEPTION, { code, date: '2026-09-25' }))
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'date' }] })
  })

  test('what the lock covers all the same is corrected: another orchard of a locked producer', async () => {
    const { code, producteur } = await aCalibrer('2026-09-26')
    await bloquer(RECEPTION, { cible: { type: 'producteur', code: producteur }, motif: 'Traitement' })
    const autre = await ailleurs(producteur)
    expect((await modifierLivraison(RECEPTION, { code, verger: autre })).verger).toBe(autre)
  })
})

test('the list has what is in force first, page by page', async () => {
  await leverTout()
  const poser = async (motif: string) =>
    (await bloquer(RECEPTION, { cible: { type: 'lot', code: lot.code }, motif })).id
  const [a, b, c] = [await poser('a'), await poser('b'), await poser('c')]
  await leverBlocage(RECEPTION, { id: b, motif: 'Levé' })
  const premiere = await listerBlocages(RECEPTION, { limite: 2 })
  expect(premiere.elements.map((x) => x.id)).toEqual([c, a])
  const suite = await listerBlocages(RECEPTION, { limite: 1, suivant: premiere.suivant })
  expect(suite.elements.map((x) => x.id)).toEqual([b])
  expect((await listerBlocages(RECEPTION, { enVigueur: '1' })).elements.map((x) => x.id)).toEqual([c, a])
})

test('a wing on the right locks for a recall, inside its own transaction, audited', async () => {
  await base.db
    .$executeRaw`INSERT INTO rappel (code, cible_type, cible_code, exercice, motif, lance_le, duree_ms, acteur, contenu, empreinte)
    VALUES ('R0001', 'lot', ${lot.code}, false, 'Métal', now(), 1, 'reception', '{}', 'x')`
  const cible = { type: 'lot' as const, code: lot.code }
  const { id } = await base.db.$transaction((tx) =>
    poserBlocage(contexte(tx, RECEPTION), { cible, motif: 'Métal', rappel: 'R0001' }),
  )
  expect(await lireBlocage(RECEPTION, { id })).toMatchObject({ rappel: 'R0001', motif: 'Métal' })
  expect(await base.db.audit.count({ where: { objet: 'blocage', code: String(id) } })).toBe(1)
  // The page's own reason does not write over the recall's.
  await bloquerLot(RECEPTION, { lot: lot.code, motif: 'Aussi' })
  expect(await motifs(lot.code)).toEqual(['Métal', 'Aussi'])
})

test('the trail of a lot tells its transformations, movements and locks', async () => {
  // Of a day of its own: periods locked above cover the others'.
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
  const recue = await nouvelleLivraison(verger, { date: '2026-10-05' })
  await calibrer(RECEPTION, { code: recue.code, lots: [{ calibre: 3, quantiteKg: 12_520 }] })
  const code = `${recue.code}-1`
  const sec = await transformer(RECEPTION, { lot: code, type: 'SECHAGE', entreeKg: 1_000, sortieKg: 700 })
  await mouvoir(RECEPTION, { lot: code, motif: 'don', quantiteKg: -20, commentaire: 'Restos du cœur' })
  const { id } = await bloquer(RECEPTION, { cible: { type: 'verger', code: verger }, motif: 'Doute' })
  await leverBlocage(RECEPTION, { id, motif: 'Rien trouvé' })
  const trace = async (de: string) =>
    (await lireHistoriqueLot(RECEPTION, { lot: de })).elements.map((e) => [
      e.acte,
      e.motif,
      Object.fromEntries(e.changements.map((c) => [c.champ, c.apres?.replace(/\s/gu, ' ')])),
    ])
  const blocages = [
    ['Blocage levé', 'Rien trouvé', { [`Blocage sur le verger ${verger} levé le`]: '15/10/2026' }],
    ['Bloqué', 'Doute', { Sur: `le verger ${verger}` }],
  ]
  const transformation = [
    'Transformation enregistrée',
    null,
    expect.objectContaining({ Entré: '1 000 kg', Perte: '300 kg (séchage)', 'Lot obtenu': sec.code }),
  ]
  expect(await trace(code)).toEqual([
    ...blocages,
    ['Mouvement enregistré', 'Restos du cœur', { Mouvement: 'Don', Poids: '−20 kg', Date: '15/10/2026' }],
    transformation,
    ['Fiche de calibrage enregistrée', null, { Poids: '12 520 kg' }],
  ])
  expect(await trace(sec.code)).toEqual([...blocages, transformation])
})
