import { expect, test } from 'vitest'
import { formatPlage, hauteurSaisie, hauteurSchema } from './hauteur'

test.each(['', 'haut', '-0,10', '20,01', '0,155', 1e9, null, true])('%j is refused', (saisie) =>
  expect(hauteurSchema.safeParse(saisie).success).toBe(false),
)
test.each([
  ['0,15', 15],
  [0.4, 40],
  ['2.5', 250],
  ['3', 300],
  [0, 0],
])('%j', (saisie, cm) => expect(hauteurSchema.parse(saisie)).toBe(cm))

test('metres with two decimals', () => {
  expect(formatPlage(40, 60)).toBe('0,40 à 0,60\u00a0m')
  expect(hauteurSaisie(250)).toBe('2,50')
})
