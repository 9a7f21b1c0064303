import { expect, test } from 'vitest'
import { entierSchema } from './champ'
import { ouiNonSchema, rechercheSchema, vide } from './filtre'
import { humiditePourcentSchema } from './humidite'
import { superficieHaSchema } from './superficie'

const entier = entierSchema(1, 99)

test.each([
  ['1', true],
  ['oui', true],
  ['true', true],
  [true, true],
  ['0', false],
  ['non', false],
  ['false', false],
  [false, false],
])('%j means %s', (saisie, attendu) => {
  expect(ouiNonSchema.parse(saisie)).toBe(attendu)
})

test.each(['peut-être', '2', 1, null, {}])('%j is neither yes nor no', (saisie) => {
  expect(ouiNonSchema.safeParse(saisie).success).toBe(false)
})

test('a filter left empty is no filter', () => {
  expect(vide(entier).parse('')).toBeUndefined()
  expect(vide(entier).parse(undefined)).toBeUndefined()
  expect(rechercheSchema.parse('')).toBeUndefined()
  expect(rechercheSchema.safeParse('a\u0000').success).toBe(false)
})

test.each([-1, 100.1, '34,55', 'x', { gt: 1 }, null])('%j is no moisture', (saisie) => {
  expect(humiditePourcentSchema.safeParse(saisie).success).toBe(false)
})

test('a moisture is kept in thousandths', () => {
  expect([0, '34,5', 100].map((s) => humiditePourcentSchema.parse(s))).toEqual([0, 345, 1000])
})

test.each([0, -1, 2000.0001, '3,25001', 'x', { gt: 1 }, null])('%j is no area', (saisie) => {
  expect(superficieHaSchema.safeParse(saisie).success).toBe(false)
})

test('an area is kept in square metres', () => {
  expect(['3,25', 0.0001, 2000].map((s) => superficieHaSchema.parse(s))).toEqual([32_500, 1, 20_000_000])
})
