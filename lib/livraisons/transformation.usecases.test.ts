import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DIRECTION, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { enMots } from '@/lib/core/operation'
import { bloquerLot, debloquerLot } from './blocage-lot.usecases'
import { calibrer } from './calibrage.usecases'
import { disponibleGrammes } from './disponible'
import { lireLot, listerLots, totaliserLots } from './lot.queries'
import { ANNEXE_1B, livraisonDuCas } from './monde-de-test'
import { mouvoir } from './mouvement.usecases'
import { lireTransformation, listerTransformations } from './transformation.queries'
import { lotTransformeReponse } from './transformation.schema'
import { annulerTransformation, transformer } from './transformation.usecases'

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

/** Lot 1 of annexe 1B: 4 200 kg of fresh Franquette, calibre 2. */
let livraison: string
let lot: string
beforeEach(async () => {
  livraison = await livraisonDuCas({ calibree: true })
  lot = `${livraison}-1`
})

const SECHAGE = { type: 'SECHAGE', entreeKg: 1_000, sortieKg: 700 }
const lisible = (phrase: string) => phrase.replace(/\s/gu, ' ')
const libre = async (code: string) => disponibleGrammes(await lireLot(RECEPTION, { lot: code })) / 1_000

describe('a transformation is refused', () => {
  test.each([
    ['more out than in', { sortieKg: '1 000,001' }, 'sortieKg', /sortir plus que les 1 000 kg/],
    ['nothing out', { sortieKg: 0 }, 'sortieKg', /dépasser 0 kg/],
    ['a day to come', { date: '2026-10-16' }, 'date', /à venir/],
    ['a day before the lot', { date: '2026-10-01' }, 'date', /existe depuis le 02\/10\/2026/],
    ['an unknown type', { type: 'GRILLAGE' }, 'type', /séchage ou cassage/],
    ['an unknown loss', { motifPerte: 'VOL' }, 'motifPerte', /motif de la perte/],
    ['a code of another noun', { code: 'L0001' }, 'code', /T0058/],
    ['a moisture beyond all', { humiditePourcent: 101 }, 'humiditePourcent', /0 à 100/],
  ])('%s', async (_nom, faute, champ, phrase) => {
    const refus = await refusDe(() => transformer(RECEPTION, { lot, ...SECHAGE, ...faute }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs.map((c) => [c.champ, lisible(c.message)])).toEqual([
      [champ, expect.stringMatching(phrase)],
    ])
  })

  test('above what is left, by one gram: it names the kg left', async () => {
    await transformer(RECEPTION, { lot, ...SECHAGE })
    const refus = await refusDe(() =>
      transformer(RECEPTION, { lot, type: 'CASSAGE', entreeKg: '3200,001', sortieKg: 1_000 }),
    )
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'entreeKg' }] })
    expect(lisible(refus.message)).toMatch(/il reste 3 200 kg/)
  })

  test('of what is dry already, and of kernels', async () => {
    const sec = await transformer(RECEPTION, { lot, ...SECHAGE })
    const encore = await refusDe(() =>
      transformer(RECEPTION, { lot: sec.code, ...SECHAGE, entreeKg: 100, sortieKg: 90 }),
    )
    expect(encore).toMatchObject({ genre: 'impossible', champs: [{ champ: 'type' }] })
    const cerneaux = await transformer(RECEPTION, {
      lot: sec.code,
      type: 'cassage',
      entreeKg: 700,
      sortieKg: 300,
    })
    for (const type of ['SECHAGE', 'CASSAGE']) {
      const refus = await refusDe(() =>
        transformer(RECEPTION, { lot: cerneaux.code, type, entreeKg: 10, sortieKg: 10 }),
      )
      expect(refus.message).toMatch(/cerneaux/)
    }
  })

  test('of a locked lot, and of what was made of it', async () => {
    const sec = await transformer(RECEPTION, { lot, ...SECHAGE })
    await bloquerLot(RECEPTION, { lot, motif: 'Analyse en cours' })
    for (const code of [lot, sec.code]) {
      const refus = await refusDe(() =>
        transformer(RECEPTION, { lot: code, type: 'CASSAGE', entreeKg: 10, sortieKg: 5 }),
      )
      expect(refus.genre).toBe('impossible')
      expect(refus.message).toMatch(/est bloqué \(Analyse en cours\)/)
    }
  })

  test('of a lot that is not there, of an emptied one, to sales', async () => {
    expect((await refusDe(() => transformer(RECEPTION, { lot: 'L9999-1', ...SECHAGE }))).genre).toBe(
      'introuvable',
    )
    await calibrer(RECEPTION, { code: livraison, lots: [{ calibre: 6, quantiteKg: 12_520 }] })
    expect((await refusDe(() => transformer(RECEPTION, { lot, ...SECHAGE }))).message).toMatch(
      /vide : un nouveau calibrage/,
    )
    expect((await refusDe(() => transformer(acteur('commerce'), { lot, ...SECHAGE }))).genre).toBe('refuse')
  })

  test('under a code that is taken', async () => {
    const { transformation } = await transformer(RECEPTION, { lot, ...SECHAGE })
    const refus = await refusDe(() => transformer(RECEPTION, { lot, ...SECHAGE, code: transformation }))
    expect(refus).toMatchObject({ genre: 'conflit', champs: [{ champ: 'code' }] })
  })
})

describe('part of a lot becomes another', () => {
  test('dried: same delivery, calibre and variety, exact balance, parent kept', async () => {
    const avant = await lireLot(RECEPTION, { lot })
    const sec = await transformer(RECEPTION, { lot, ...SECHAGE, date: '2026-10-10', humiditePourcent: 11 })
    expect(sec.code).toMatch(/^T\d{4}-1$/)
    expect(sec).toMatchObject({
      livraison,
      calibre: avant.calibre,
      variete: avant.variete,
      typeProduit: 'ENTIERE_SECHE',
      date: avant.date,
      depuis: '2026-10-10',
      ascendants: [lot],
      quantiteGrammes: 700_000,
    })
    expect(lotTransformeReponse.rendre(sec)).toMatchObject({
      parent: lot,
      entreeKg: 1_000,
      sortieKg: 700,
      perteKg: 300,
      disponibleKg: 700,
    })
    expect(await lireLot(RECEPTION, { lot })).toMatchObject({ transformeGrammes: 1_000_000 })
    expect(await libre(lot)).toBe(3_200)
  })

  test('cracked from dried: the trace goes through, and kernels are no AOC', async () => {
    const sec = await transformer(RECEPTION, { lot: `${livraison}-2`, ...SECHAGE })
    const cerneaux = await transformer(DIRECTION, {
      lot: sec.code,
      code: 't8800',
      type: 'CASSAGE',
      entreeKg: 700,
      sortieKg: '310,5',
    })
    expect(cerneaux).toMatchObject({
      code: 'T8800-1',
      typeProduit: 'CERNEAUX',
      ascendants: [`${livraison}-2`, sec.code],
      aoc: { verdict: 'non_eligible' },
    })
    expect(await lireTransformation(RECEPTION, { code: 'T8800' })).toMatchObject({
      lot: sec.code,
      donne: 'T8800-1',
      motifPerte: 'CASSE',
      date: '2026-10-15',
    })
    const refus = await refusDe(() =>
      transformer(RECEPTION, { lot: sec.code, type: 'CASSAGE', entreeKg: 1, sortieKg: 1 }),
    )
    expect(refus.message).toMatch(/il reste 0/)
  })

  test('a moisture too high for dry nuts takes the AOC away; what came in fresh and unmeasured keeps it', async () => {
    const autre = `${livraison}-2`
    expect((await lireLot(RECEPTION, { lot: autre })).aoc.verdict).toBe('eligible')
    const humide = await transformer(RECEPTION, { lot: autre, ...SECHAGE, humiditePourcent: '12,1' })
    expect(humide.aoc.verdict).toBe('non_eligible')
    const muet = await transformer(RECEPTION, { lot: autre, ...SECHAGE })
    expect(muet.aoc.verdict).toBe('eligible')
  })

  test('lists find it, and a total counts no nut twice', async () => {
    await transformer(RECEPTION, { lot, ...SECHAGE })
    const total = await totaliserLots(RECEPTION, { livraison })
    expect(total).toEqual({
      nombre: 5,
      calibreGrammes: 12_520_000,
      quantiteGrammes: 12_220_000,
      disponibleGrammes: 12_220_000,
    })
    const secs = await listerLots(RECEPTION, { livraison, typeProduit: 'ENTIERE_SECHE' })
    expect(secs.elements.map((l) => l.ascendants)).toEqual([[lot]])
    expect((await listerLots(RECEPTION, { recherche: secs.elements[0]?.code })).elements).toHaveLength(1)
  })

  test('what was made of a lot is listed, the last first, page by page', async () => {
    const codes = []
    for (let i = 0; i < 3; i++)
      codes.unshift((await transformer(RECEPTION, { lot, ...SECHAGE })).transformation)
    const premiere = await listerTransformations(RECEPTION, { lot, limite: 2 })
    const suite = await listerTransformations(RECEPTION, { lot, limite: 2, suivant: premiere.suivant })
    expect([...premiere.elements, ...suite.elements].map((t) => t.code)).toEqual(codes)
    expect(suite.suivant).toBeNull()
  })
})

describe('a cancelled transformation', () => {
  test('gives back what went in; its lot keeps its number, empty', async () => {
    const { code, transformation } = await transformer(RECEPTION, { lot, ...SECHAGE })
    const annulee = await annulerTransformation(RECEPTION, {
      code: transformation,
      motif: 'Saisie en double',
    })
    expect(annulee).toMatchObject({ dateAnnulation: '2026-10-15', motifAnnulation: 'Saisie en double' })
    expect(await libre(lot)).toBe(4_200)
    expect((await lireLot(RECEPTION, { lot: code })).quantiteGrammes).toBe(0)
    const refus = await refusDe(() => mouvoir(RECEPTION, { lot: code, motif: 'inventaire', quantiteKg: 5 }))
    expect(refus.message).toMatch(/vide : sa transformation est annulée/)
    const encore = await refusDe(() =>
      annulerTransformation(RECEPTION, { code: transformation, motif: 'Encore' }),
    )
    expect(encore.message).toMatch(/déjà annulée/)
  })

  test('is refused once its lot has served, is locked, or without a reason', async () => {
    const { code, transformation } = await transformer(RECEPTION, { lot, ...SECHAGE })
    const annuler = (saisie: object = { motif: 'Erreur' }) =>
      refusDe(() => annulerTransformation(RECEPTION, { code: transformation, ...saisie }))
    expect((await annuler({})).champs).toMatchObject([{ champ: 'motif' }])
    await bloquerLot(RECEPTION, { lot, motif: 'Moisissure' })
    expect((await annuler()).message).toMatch(/bloqué \(Moisissure\)/)
    await debloquerLot(RECEPTION, { lot, motif: 'Analyse bonne' })
    await mouvoir(RECEPTION, { lot: code, motif: 'DON', quantiteKg: -20 })
    expect(lisible((await annuler()).message)).toMatch(/a servi \(-20 kg de mouvements\)/)
    expect((await refusDe(() => annulerTransformation(RECEPTION, { code: 'T7777', motif: 'x' }))).genre).toBe(
      'introuvable',
    )
  })
})

test('the sheet of a delivery whose lots have served changes no more', async () => {
  await transformer(RECEPTION, { lot, ...SECHAGE })
  const refus = await refusDe(() => calibrer(RECEPTION, { code: livraison, lots: ANNEXE_1B }))
  expect(refus.genre).toBe('impossible')
  expect(lisible(refus.message)).toBe(
    `Le lot ${lot} a servi (1 000 kg transformés) : la fiche de calibrage de ${livraison} ne change plus, un mouvement d’inventaire corrige le lot.`,
  )
})

test('the base keeps what a lot was made of, and the lot of a transformation, whoever writes', async () => {
  const { code } = await transformer(RECEPTION, { lot, ...SECHAGE })
  const ecritures = [
    () => base.db.$executeRaw`UPDATE lot SET ascendants = '{}' WHERE code = ${code}`,
    () => base.db.$executeRaw`DELETE FROM lot WHERE code = ${code}`,
  ]
  for (const ecriture of ecritures)
    expect((await refusDe(() => enMots<unknown>(ecriture))).genre).toBe('impossible')
})

test('afterwards every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
