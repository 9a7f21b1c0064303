import { expect, test } from 'vitest'
import { enTaux, partSchema, pourcentSaisi } from './part'

const lire = (saisie: unknown) => partSchema.safeParse(saisie)

test.each([
  [0, 0],
  [0.2, 200],
  [0.125, 125],
  ['0,2', 200],
  ['0.2', 200],
  [1, 1_000],
  ['1', 1_000],
  ['1 %', 10],
  ['0,5 %', 5],
  [1.5, 15],
  ['20', 200],
  [20, 200],
  ['20 %', 200],
  ['20\u00a0%', 200],
  ['12,5', 125],
  [12.5, 125],
  [100, 1_000],
  ['100 %', 1_000],
])('%s is %d thousandths', (saisie, pourMille) => {
  expect(lire(saisie)).toMatchObject({ success: true, data: pourMille })
})

test.each([
  [-0.1],
  ['-5'],
  [101],
  ['100,1 %'],
  ['vingt'],
  [''],
  ['%'],
  ['12,55'],
  [0.12345],
  [null],
  [[20]],
  [true],
])('%s is refused in a sentence', (saisie) => {
  const lue = lire(saisie)
  expect(lue.success).toBe(false)
  expect(lue.error?.issues[0]?.message).toMatch(/^[A-ZÉU].*[.%]$/)
})

test('what goes out is what is typed back', () => {
  expect([enTaux(200), enTaux(125), pourcentSaisi(200), pourcentSaisi(125)]).toEqual([
    0.2,
    0.125,
    '20',
    '12,5',
  ])
})
