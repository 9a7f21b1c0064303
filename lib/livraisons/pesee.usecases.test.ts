import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { calibrer } from './calibrage.usecases'
import { livraisonReponse } from './livraison.schema'
import { enregistrerLivraison, modifierLivraison } from './livraison.usecases'
import { APPORT } from './monde-de-test'
import { PESEES_MAXIMUM } from './pesee'
import { cloturerPesee, peser } from './pesee.usecases'

const { quantiteKg: _, ...SANS_POIDS } = APPORT
const DEUX = [
  { brutKg: '9 420', tareKg: 3_120 },
  { brutKg: 8_300, tareKg: 2_080 },
]

let base: BaseDeTest
let remettreHorloge: () => void
let verger: string
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  verger = (await nouveauVerger((await nouvelAdherent()).code)).code
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const recevoir = (saisie: object) => enregistrerLivraison(RECEPTION, { verger, ...SANS_POIDS, ...saisie })
const ouvrir = async () => (await recevoir({ pesees: DEUX.slice(0, 1), ouverte: true })).code

describe('weighings of a new delivery', () => {
  test.each([
    ['none', [], 'pesees', 'Pesez au moins une remorque.'],
    ['no list', {}, 'pesees', 'Donnez la liste des pesées.'],
    ['no gross', [{ tareKg: 3 }], 'pesees.0.brutKg', /^Écrivez un poids/],
    ['no tare', [{ brutKg: 3 }], 'pesees.0.tareKg', /^Écrivez un poids/],
    ['negative tare', [{ brutKg: 3, tareKg: -1 }], 'pesees.0.tareKg', 'Le poids ne peut pas être négatif.'],
    [
      'tare equal to gross',
      [DEUX[0], { brutKg: 3, tareKg: 3 }],
      'pesees.1.tareKg',
      /^La tare .* sous le brut/,
    ],
    ['tare above gross', [{ brutKg: 3, tareKg: 3.001 }], 'pesees.0.tareKg', /^La tare .* sous le brut/],
    ['a net of its own', [{ brutKg: 3, tareKg: 1, netKg: 2 }], 'pesees.0.netKg', /retirez-le/],
    [
      'too heavy together',
      Array(3).fill({ brutKg: 40_000, tareKg: 0 }),
      'pesees',
      /^Les pesées font 120\s000/u,
    ],
    ['too many', Array(PESEES_MAXIMUM + 1).fill({ brutKg: 2, tareKg: 1 }), 'pesees', /^Au plus 50/],
  ])('%s', async (_nom, pesees, champ, message) => {
    const refus = await refusDe(() => recevoir({ pesees }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(message) }])
  })

  test('weigh it to the gram, and the answer shows each', async () => {
    const livraison = await recevoir({ pesees: DEUX })
    expect(livraison).toMatchObject({ etat: 'recue', quantiteGrammes: 12_520_000 })
    expect(livraisonReponse.rendre(livraison)).toMatchObject({
      quantiteKg: 12_520,
      pesees: [
        { numero: 1, brutKg: 9_420, tareKg: 3_120, netKg: 6_300 },
        { numero: 2, brutKg: 8_300, tareKg: 2_080, netKg: 6_220 },
      ],
    })
  })

  test('a net weight has none; when more is to come, it is the first one', async () => {
    expect((await recevoir({ quantiteKg: 900 })).pesees).toEqual([])
    const ouverte = await recevoir({ quantiteKg: 900, ouverte: true })
    expect(ouverte).toMatchObject({
      etat: 'ouverte',
      quantiteGrammes: 900_000,
      pesees: [{ numero: 1, brutGrammes: 900_000, tareGrammes: 0 }],
    })
  })
})

describe('an open delivery', () => {
  let code: string
  beforeEach(async () => {
    code = await ouvrir()
  })

  test('takes trailers until it is closed, then its sheet', async () => {
    const pesee = await peser(RECEPTION, { code, ...DEUX[1] })
    expect(pesee).toMatchObject({ etat: 'ouverte', quantiteGrammes: 12_520_000 })
    expect(pesee.pesees.map((p) => p.numero)).toEqual([1, 2])
    const lots = [{ calibre: 3, quantiteKg: 12_520 }]
    expect((await refusDe(() => calibrer(RECEPTION, { code, lots }))).message).toMatch(/encore en pesée/)
    expect((await cloturerPesee(RECEPTION, { code })).etat).toBe('recue')
    expect((await calibrer(RECEPTION, { code, lots })).etat).toBe('calibree')
  })

  test('once closed takes neither trailer nor closing, and says what it weighs', async () => {
    await cloturerPesee(RECEPTION, { code })
    for (const acte of [
      () => peser(RECEPTION, { code, ...DEUX[1] }),
      () => cloturerPesee(RECEPTION, { code }),
    ]) {
      const refus = await refusDe(acte)
      expect(refus.genre).toBe('impossible')
      expect(refus.message).toMatch(/^La livraison L\d+ est déjà close, à 6\s300\skg/u)
    }
    await calibrer(RECEPTION, { code, lots: [{ calibre: 3, quantiteKg: 6_300 }] })
    expect((await refusDe(() => cloturerPesee(RECEPTION, { code }))).message).toMatch(/déjà calibrée/)
  })

  test.each([
    ['tare above gross', { brutKg: 3, tareKg: 4 }, 'tareKg'],
    ['no tare', { brutKg: 3 }, 'tareKg'],
    ['beyond one delivery', { brutKg: 100_000, tareKg: 0 }, 'brutKg'],
  ])('refuses a trailer: %s', async (_nom, pesee, champ) => {
    const refus = await refusDe(() => peser(RECEPTION, { code, ...pesee }))
    expect(refus).toMatchObject({ genre: 'invalide', champs: [{ champ }] })
  })

  test('an unknown one is absent; sales weigh nothing', async () => {
    expect((await refusDe(() => peser(RECEPTION, { code: 'L8888', ...DEUX[1] }))).genre).toBe('introuvable')
    expect((await refusDe(() => cloturerPesee(acteur('commerce'), { code }))).genre).toBe('refuse')
  })
})

describe('a weighing typed wrong', () => {
  test('is corrected by giving all the weighings, not by the net weight', async () => {
    const { code } = await recevoir({ pesees: DEUX })
    const refus = await refusDe(() => modifierLivraison(RECEPTION, { code, quantiteKg: 12_500 }))
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'quantiteKg' }] })
    expect(refus.message).toMatch(/corrigez ses pesées/)
    const pesees = [DEUX[0], { brutKg: 8_300, tareKg: 2_100 }]
    const corrigee = await modifierLivraison(RECEPTION, { code, pesees })
    expect(corrigee).toMatchObject({ quantiteGrammes: 12_500_000 })
    expect(corrigee.pesees.map((p) => [p.numero, p.tareGrammes])).toEqual([
      [1, 3_120_000],
      [2, 2_100_000],
    ])
  })

  test('also while it is open; a removed trailer leaves no number behind', async () => {
    const code = await ouvrir()
    await peser(RECEPTION, { code, ...DEUX[1] })
    await modifierLivraison(RECEPTION, { code, pesees: [DEUX[1]] })
    const suite = await peser(DIRECTION, { code, brutKg: 10, tareKg: 4 })
    expect(suite).toMatchObject({ etat: 'ouverte', quantiteGrammes: 6_226_000 })
    expect(suite.pesees.map((p) => p.numero)).toEqual([1, 2])
  })

  test('is not once calibrated, nor with a net beside it, nor down to no weighing', async () => {
    const { code } = await recevoir({ pesees: DEUX })
    const deux = { code, pesees: DEUX, quantiteKg: 3 }
    expect((await refusDe(() => modifierLivraison(RECEPTION, deux))).champs).toMatchObject([
      { champ: 'pesees' },
    ])
    expect((await refusDe(() => modifierLivraison(RECEPTION, { code, pesees: [] }))).genre).toBe('invalide')
    await calibrer(RECEPTION, { code, lots: [{ calibre: 3, quantiteKg: 12_520 }] })
    expect((await refusDe(() => modifierLivraison(RECEPTION, { code, pesees: DEUX }))).genre).toBe(
      'impossible',
    )
  })

  test('a delivery typed by its net may be weighed afterwards', async () => {
    const { code } = await recevoir({ quantiteKg: 12_000 })
    expect(await modifierLivraison(RECEPTION, { code, pesees: DEUX })).toMatchObject({
      quantiteGrammes: 12_520_000,
      etat: 'recue',
    })
  })
})

test('the audit keeps each weighing, and the invariants hold', async () => {
  const code = await ouvrir()
  await peser(RECEPTION, { code, ...DEUX[1] })
  await cloturerPesee(RECEPTION, { code })
  const audit = await base.db.audit.findMany({ where: { code }, orderBy: { id: 'asc' } })
  expect(audit.map((a) => a.operation)).toEqual([
    'POST /api/livraisons',
    'POST /api/livraisons/{code}/pesees',
    'POST /api/livraisons/{code}/cloture',
  ])
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
