import { describe, expect, test } from 'vitest'
import { montantSaisi, montantSchema } from './montant'
import { enTauxDecimal, formatTaux, tauxSaisi, tauxSchema } from './taux'

describe('rates', () => {
  test.each([
    [0.3, 3_000],
    ['30 %', 3_000],
    ['30', 3_000],
    ['3,75 %', 375],
    ['0.037', 370],
    [0.0375, 375],
    ['1 %', 100],
    [1, 10_000],
    ['0', 0],
    [100, 10_000],
  ])('%s is %i ten-thousandths', (saisie, dixMilliemes) =>
    expect(tauxSchema.parse(saisie)).toBe(dixMilliemes),
  )

  test.each(['3,755 %', '101 %', '-1 %', 'dix', '', 1e-7, Number.NaN])('« %s » is refused', (saisie) =>
    expect(tauxSchema.safeParse(saisie).success).toBe(false),
  )

  test('is written as typed, and read again the same', () => {
    for (const taux of [0, 1, 375, 396, 3_000, 10_000])
      expect(tauxSchema.parse(`${tauxSaisi(taux)} %`)).toBe(taux)
    expect([formatTaux(370), formatTaux(396), enTauxDecimal(370)]).toEqual([
      '3,7\u00a0%',
      '3,96\u00a0%',
      0.037,
    ])
  })
})

describe('amounts', () => {
  test.each([
    ['12 100', 1_210_000],
    ['12100,50', 1_210_050],
    [525, 52_500],
    ['0', 0],
  ])('%s is %i cents', (saisie, centimes) => expect(montantSchema.parse(saisie)).toBe(centimes))

  test.each(['-1', '12,345', '100000000,01', 'mille', '', '12.100'])('« %s » is refused', (saisie) =>
    expect(montantSchema.safeParse(saisie).success).toBe(false),
  )

  test('is written as typed, and read again the same', () => {
    for (const centimes of [0, 7, 52_550, 1_210_000, 10_000_000_000])
      expect(montantSchema.parse(montantSaisi(centimes))).toBe(centimes)
  })
})
