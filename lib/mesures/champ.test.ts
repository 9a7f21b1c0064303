import { expect, test } from 'vitest'
import { booleenSchema, entierSchema, facultatif } from './champ'

const entier = entierSchema(1, 99)

test.each([
  0,
  100,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '0',
  '100',
  '1.5',
  '1e1',
  '',
  ' ',
  'x',
  '0x1',
  null,
  [],
  ['5'],
  {},
  true,
  '9'.repeat(12),
  '5 0',
  '0 05',
])('%j is no whole number from 1 to 99', (saisie) => {
  const lu = entier.safeParse(saisie)
  expect(lu.success).toBe(false)
  expect(new Set(lu.error?.issues.map((i) => i.message))).toEqual(new Set(['Un nombre entier de 1 à 99.']))
})

test.each([
  [1, 1],
  [99, 99],
  ['5', 5],
  [' 5 ', 5],
  ['007', 7],
])('%j is %d', (saisie, attendu) => {
  expect(entier.parse(saisie)).toBe(attendu)
})

test.each(['oui', 'true', 1, null, undefined])('%j is neither true nor false', (saisie) => {
  expect(booleenSchema.safeParse(saisie).error?.issues.map((i) => i.message)).toEqual([
    'Répondez par oui ou non (true ou false).',
  ])
})

test('null clears an optional field, absence leaves it', () => {
  expect(facultatif(entier).parse(null)).toBeNull()
  expect(facultatif(entier).parse(undefined)).toBeUndefined()
})

test.each(['1 200', '1\u00a0200', '1\u202f200', '1200'])('%j is 1200, thousands apart or not', (saisie) => {
  expect(entierSchema(1, 1_000_000).parse(saisie)).toBe(1200)
})

test.each(['12 00', '1  200', '1,200', '1 200 '.repeat(2)])('%j is no way to write thousands', (saisie) => {
  expect(entierSchema(1, 1_000_000).safeParse(saisie).success).toBe(false)
})
