import { describe, expect, test } from 'vitest'
import { enEuros, enPrix, montantCentimes, prixKgSchema } from './argent'

describe('decimal strings', () => {
  test.each([
    [1, '0.0001'],
    [100, '0.01'],
    [23_500, '2.35'],
    [23_550, '2.355'],
    [20_000, '2.00'],
    [10_000_000, '1000.00'],
  ])('%i ten-thousandths: %s', (dixMilliemes, dit) => expect(enPrix(dixMilliemes)).toBe(dit))

  test.each([
    [0, '0.00'],
    [7, '0.07'],
    [893_000, '8930.00'],
    [-7, '-0.07'],
    [-123_450, '-1234.50'],
    [123_456_789_012, '1234567890.12'],
  ])('%i cents: %s', (centimes, dit) => expect(enEuros(centimes)).toBe(dit))
})

test('an amount is rounded once, half up, whatever its size', () => {
  expect(montantCentimes(3_800_000, 23_500)).toBe(893_000)
  expect(montantCentimes(500, 100)).toBe(1)
  expect(montantCentimes(499, 100)).toBe(0)
  expect(montantCentimes(100_000_000, 10_000_000)).toBe(10_000_000_000)
})

test.each([
  ['2,35', 23_500],
  ['2.35', 23_500],
  [2.35, 23_500],
  ['2,3512', 23_512],
  ['1 000', 10_000_000],
])('%s is read', (saisie, dixMilliemes) => expect(prixKgSchema.parse(saisie)).toBe(dixMilliemes))

test.each(['2.350', '0', '-1', '1000,0001', '2,35123', 'deux', ''])('« %s » is refused', (saisie) =>
  expect(prixKgSchema.safeParse(saisie).success).toBe(false),
)
