import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DIRECTION, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { calibrer } from './calibrage.usecases'
import { lireLivraison } from './livraison.queries'
import { modifierLivraison } from './livraison.usecases'
import { lireLot, listerLots, totaliserLots } from './lot.queries'
import { ANNEXE_1B, livraisonDuCas } from './monde-de-test'

let base: BaseDeTest
let remettreHorloge: () => void
let attente: string
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  attente = await livraisonDuCas()
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const avecPremier = (quantiteKg: unknown) => [{ calibre: 2, quantiteKg }, ...ANNEXE_1B.slice(1)]
const resume = (lots: { code: string; calibre: number; quantiteGrammes: number }[]) =>
  lots.map((l) => [l.code.split('-')[1], l.calibre, l.quantiteGrammes / 1000])
const lotsEnBase = (livraisonCode: string) =>
  base.db.lot.findMany({ where: { livraisonCode }, orderBy: { numero: 'asc' } })

describe('a sheet is refused, and nothing is written', () => {
  test.each([
    ['13 000 kg of lots', { lots: avecPremier(4_680) }, 'lots', /^Il y a 480\skg de trop/u],
    ['12 200 kg of lots', { lots: avecPremier(3_880) }, 'lots', /^Il manque 320\skg/u],
    ['one gram too little', { lots: avecPremier('4199,999') }, 'lots', /^Il manque 0,001\skg/u],
    ['no line', { lots: [] }, 'lots', /^Il manque 12\s520\skg/u],
    ['no list', {}, 'lots', 'Donnez la liste des lots.'],
    ['lots that are no list', { lots: { not: '' } }, 'lots', 'Donnez la liste des lots.'],
    [
      'écarts that make it too much',
      { lots: ANNEXE_1B, ecarts: [{ motif: 'DECHET', quantiteKg: 1 }] },
      'lots',
      /^Il y a 1\skg de trop/u,
    ],
    [
      'an unknown calibre',
      { lots: [{ calibre: 7, quantiteKg: 12_520 }] },
      'lots.0.calibre',
      /^Le calibre 7 n’existe pas/,
    ],
    ['calibre 0', { lots: [{ calibre: 0, quantiteKg: 12_520 }] }, 'lots.0.calibre', /de 1 à 6\.$/],
    [
      'two lots of one calibre',
      { lots: [...ANNEXE_1B.slice(0, 3), { calibre: 2, quantiteKg: 2_920 }] },
      'lots.3.calibre',
      /^Le calibre 2 est donné deux fois/,
    ],
    [
      'a lot of 0 kg',
      { lots: [...ANNEXE_1B, { calibre: 6, quantiteKg: 0 }] },
      'lots.4.quantiteKg',
      /dépasser 0 kg/,
    ],
    [
      'a lot of less than nothing',
      { lots: [...avecPremier(4_201), { calibre: 6, quantiteKg: -1 }] },
      'lots.4.quantiteKg',
      /dépasser 0 kg/,
    ],
    ['an absurd lot', { lots: avecPremier(1e12) }, 'lots.0.quantiteKg', /^Au plus/],
    ['an operator', { lots: avecPremier({ gt: 0 }) }, 'lots.0.quantiteKg', /^Écrivez un poids/],
    [
      'an unknown reason',
      { lots: ANNEXE_1B, ecarts: [{ motif: 'VOL', quantiteKg: 1 }] },
      'ecarts.0.motif',
      /DECHET, SECHAGE, CASSE, ECART_DE_PESEE\.$/,
    ],
    [
      'one reason twice',
      {
        lots: avecPremier(4_000),
        ecarts: [
          { motif: 'CASSE', quantiteKg: 100 },
          { motif: 'CASSE', quantiteKg: 100 },
        ],
      },
      'ecarts.1.motif',
      /additionnez/,
    ],
    [
      'a negative écart',
      { lots: avecPremier(4_300), ecarts: [{ motif: 'CASSE', quantiteKg: -100 }] },
      'ecarts.0.quantiteKg',
      'Le poids ne peut pas être négatif.',
    ],
    [
      'a number for a lot',
      { lots: [{ calibre: 2, quantiteKg: 12_520, numero: 9 }] },
      'lots.0.numero',
      /pas attendu ici/,
    ],
    ['a draft that is neither yes nor no', { lots: ANNEXE_1B, brouillon: 'oui' }, 'brouillon', /oui ou non/],
    [
      'too many lines',
      { lots: Array.from({ length: 21 }, () => ANNEXE_1B[0]) },
      'lots',
      'Au plus 20 lignes.',
    ],
    [
      'a draft with an unknown calibre',
      { lots: [{ calibre: 9, quantiteKg: 1 }], brouillon: true },
      'lots.0.calibre',
      /^Le calibre 9/,
    ],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => calibrer(RECEPTION, { code: attente, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('of a delivery that does not exist', async () => {
    expect((await refusDe(() => calibrer(RECEPTION, { code: 'L8888', lots: ANNEXE_1B }))).genre).toBe(
      'introuvable',
    )
  })

  test('of a delivery still on the weighbridge', async () => {
    const code = await livraisonDuCas()
    const pesees = { create: { numero: 1, brutGrammes: 12_520_000, tareGrammes: 0 } }
    await base.db.livraison.update({ where: { code }, data: { etat: 'ouverte', pesees } })
    const refus = await refusDe(() => calibrer(RECEPTION, { code, lots: ANNEXE_1B }))
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toMatch(/encore en pesée/)
  })

  test('of a calibrated delivery when it is wrong or a draft: the lots stay', async () => {
    const code = await livraisonDuCas({ calibree: true })
    expect((await refusDe(() => calibrer(RECEPTION, { code, lots: avecPremier(4_680) }))).genre).toBe(
      'invalide',
    )
    const brouillon = await refusDe(() => calibrer(RECEPTION, { code, lots: [], brouillon: true }))
    expect(brouillon.genre).toBe('impossible')
    expect(brouillon.message).toMatch(/déjà calibrée/)
  })
})

describe('a draft', () => {
  test('is kept and found as it was, without a lot, balanced or not', async () => {
    const code = await livraisonDuCas()
    const lots = [{ calibre: 2, quantiteKg: '99 999,5' }]
    const gardee = await calibrer(RECEPTION, {
      code,
      lots,
      ecarts: [{ motif: 'CASSE', quantiteKg: 3 }],
      brouillon: true,
    })
    expect(gardee.etat).toBe('recue')
    expect((await lireLivraison(DIRECTION, { code })).brouillon).toEqual({
      lots: [{ calibre: 2, quantiteGrammes: 99_999_500 }],
      ecarts: [{ motif: 'CASSE', quantiteGrammes: 3_000 }],
    })
    expect(await lotsEnBase(code)).toEqual([])
  })

  test('outlives a correction of the weight, and ends with the sheet', async () => {
    const code = await livraisonDuCas()
    await calibrer(RECEPTION, { code, lots: [{ calibre: 3, quantiteKg: 1 }], brouillon: true })
    expect((await modifierLivraison(RECEPTION, { code, quantiteKg: 12_000 })).brouillon?.lots).toHaveLength(1)
    expect((await calibrer(RECEPTION, { code, lots: avecPremier(3_680) })).brouillon).toBeNull()
  })
})

describe('a balanced sheet', () => {
  test('makes lots 1 to 4 in the order of calibres, whatever the order of its lines', async () => {
    const code = await livraisonDuCas()
    const { lots } = await calibrer(RECEPTION, { code, lots: [...ANNEXE_1B].reverse() })
    expect(resume(lots)).toEqual([
      ['1', 2, 4_200],
      ['2', 3, 3_820],
      ['3', 4, 1_580],
      ['4', 5, 2_920],
    ])
  })

  test('keeps what no lot holds, and leaves out a reason at 0', async () => {
    const code = await livraisonDuCas()
    const ecarts = [
      { motif: 'DECHET', quantiteKg: 120.5 },
      { motif: 'SECHAGE', quantiteKg: 79.5 },
      { motif: 'CASSE', quantiteKg: 0 },
    ]
    const calibree = await calibrer(RECEPTION, { code, lots: avecPremier(4_000), ecarts })
    expect(calibree.ecarts).toEqual([
      { motif: 'DECHET', quantiteGrammes: 120_500 },
      { motif: 'SECHAGE', quantiteGrammes: 79_500 },
    ])
  })

  test('may find that nothing was good', async () => {
    const code = await livraisonDuCas()
    const calibree = await calibrer(RECEPTION, {
      code,
      lots: [],
      ecarts: [{ motif: 'DECHET', quantiteKg: 12_520 }],
    })
    expect(calibree).toMatchObject({ etat: 'calibree', lots: [] })
  })

  test('done again keeps the numbers, empties what it leaves out and replaces the écarts', async () => {
    const code = await livraisonDuCas({ calibree: true })
    await calibrer(RECEPTION, {
      code,
      lots: avecPremier(4_000),
      ecarts: [{ motif: 'CASSE', quantiteKg: 200 }],
    })
    const lots = [
      { calibre: 1, quantiteKg: 10_000 },
      { calibre: 5, quantiteKg: 2_520 },
    ]
    const seconde = await calibrer(RECEPTION, { code, lots })
    expect(seconde.ecarts).toEqual([])
    expect(resume(seconde.lots)).toEqual([
      ['4', 5, 2_520],
      ['5', 1, 10_000],
    ])
    expect((await lotsEnBase(code)).map((l) => [l.numero, l.calibreId, l.quantiteGrammes])).toEqual([
      [1, 2, 0],
      [2, 3, 0],
      [3, 4, 0],
      [4, 5, 2_520_000],
      [5, 1, 10_000_000],
    ])
    const { elements } = await listerLots(DIRECTION, { livraison: code })
    expect(elements.map((l) => l.numero).sort()).toEqual([4, 5])
    expect(await totaliserLots(DIRECTION, { livraison: code })).toEqual({
      nombre: 2,
      quantiteGrammes: 12_520_000,
      calibreGrammes: 12_520_000,
      disponibleGrammes: 12_520_000,
    })
  })

  test('sent again as it is changes nothing', async () => {
    const code = await livraisonDuCas({ calibree: true })
    const avant = await lotsEnBase(code)
    await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
    expect(await lotsEnBase(code)).toEqual(avant)
  })
})

test('a lot that does not exist says where to look', async () => {
  const refus = await refusDe(() => lireLot(DIRECTION, { lot: 'L8888-1' }))
  expect(refus.genre).toBe('introuvable')
  expect(refus.message).toBe('Le lot L8888-1 n’existe pas : cherchez-le dans la liste des lots.')
})
