import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { bloquerLot } from './blocage-lot.usecases'
import { lireLot } from './lot.queries'
import { livraisonDuCas } from './monde-de-test'
import { listerMouvements } from './mouvement.queries'
import { mouvoir } from './mouvement.usecases'

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

/** 4 200 kg. */
let lot: string
beforeEach(async () => {
  lot = `${await livraisonDuCas({ calibree: true })}-1`
})

const lisible = (phrase: string) => phrase.replace(/\s/gu, ' ')

describe('a movement is refused', () => {
  test.each([
    ['a loss without its sign', { motif: 'POURRITURE', quantiteKg: 120 }, 'quantiteKg', /signe −, -120 kg/],
    ['0 kg', { motif: 'INVENTAIRE', quantiteKg: 0 }, 'quantiteKg', /ne peut pas être de 0 kg/],
    ['no weight', { motif: 'INVENTAIRE' }, 'quantiteKg', /Écrivez un poids/],
    ['a weight that reads two ways', { motif: 'DON', quantiteKg: '-1.200' }, 'quantiteKg', /ambigu/],
    ['an unknown reason', { motif: 'vol', quantiteKg: -1 }, 'motif', /Choisissez le motif/],
    ['a return without its order', { motif: 'retour', quantiteKg: 5 }, 'commande', /Donnez la commande/],
    ['a correction without its order', { motif: 'retour', quantiteKg: -5 }, 'commande', /Donnez la commande/],
    [
      'a return of no order',
      { motif: 'retour', quantiteKg: 5, commande: '99999' },
      'commande',
      /n’existe pas/,
    ],
    [
      'a loss that names an order',
      { motif: 'DON', quantiteKg: -5, commande: '00213' },
      'commande',
      /Seul un retour/,
    ],
    ['a day to come', { motif: 'DON', quantiteKg: -5, date: '2026-10-16' }, 'date', /à venir/],
    ['a day before the lot', { motif: 'DON', quantiteKg: -5, date: '2026-10-01' }, 'date', /existe depuis/],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => mouvoir(RECEPTION, { lot, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs.map((c) => [c.champ, lisible(c.message)])).toEqual([
      [champ, expect.stringMatching(phrase)],
    ])
  })

  test('more than the lot has, by one gram: it names the kg left', async () => {
    const refus = await refusDe(() => mouvoir(RECEPTION, { lot, motif: 'don', quantiteKg: '-4200,001' }))
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'quantiteKg' }] })
    expect(lisible(refus.message)).toMatch(/il reste 4 200 kg/)
  })

  test('more than any lot weighs', async () => {
    const refus = await refusDe(() => mouvoir(RECEPTION, { lot, motif: 'inventaire', quantiteKg: 95_801 }))
    expect(lisible(refus.message)).toMatch(/dépasserait 100 000 kg/)
  })

  test('to sales, and of a lot that is not there', async () => {
    const don = { lot, motif: 'DON', quantiteKg: -1 }
    expect((await refusDe(() => mouvoir(acteur('commerce'), don))).genre).toBe('refuse')
    expect((await refusDe(() => mouvoir(RECEPTION, { ...don, lot: 'L9999-1' }))).genre).toBe('introuvable')
  })
})

test.each([
  ['inventaire', 12.5, 'INVENTAIRE', 4_212.5],
  ['INVENTAIRE', '-200', 'INVENTAIRE', 4_000],
  ['échantillon', '−2', 'ECHANTILLON', 4_198],
  ['Séchage en stock', '-1 200', 'SECHAGE', 3_000],
  ['don à une association', -4_200, 'DON', 0],
])('« %s » of %s kg is understood, and the rest exact', async (motif, quantiteKg, code, reste) => {
  const fait = await mouvoir(RECEPTION, { lot, motif, quantiteKg, commentaire: 'Vu au quai' })
  expect(fait).toMatchObject({ lot, motif: code, date: '2026-10-15', disponibleGrammes: reste * 1_000 })
  expect(await lireLot(RECEPTION, { lot })).toMatchObject({
    mouvementGrammes: Math.round(reste * 1_000) - 4_200_000,
    quantiteGrammes: 4_200_000,
  })
})

test('what is locked may be destroyed, and is counted', async () => {
  await bloquerLot(RECEPTION, { lot, motif: 'Rappel' })
  expect(await mouvoir(RECEPTION, { lot, motif: 'pourriture', quantiteKg: -4_200 })).toMatchObject({
    disponibleGrammes: 0,
  })
})

test('they are listed, the last first, page by page', async () => {
  for (const quantiteKg of [-1, -2, -3]) await mouvoir(RECEPTION, { lot, motif: 'don', quantiteKg })
  const premiere = await listerMouvements(RECEPTION, { lot, limite: 2 })
  const suite = await listerMouvements(RECEPTION, { lot, limite: 2, suivant: premiere.suivant })
  expect([...premiere.elements, ...suite.elements].map((m) => m.quantiteGrammes)).toEqual([
    -3_000, -2_000, -1_000,
  ])
})
