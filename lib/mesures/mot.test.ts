import { expect, test } from 'vitest'
import { motSchema } from './mot'

const schema = motSchema(['INVENTAIRE', 'ECHANTILLON', 'ECART_DE_PESEE'], 'Choisissez un motif.')
const refus = (saisie: unknown) => schema.safeParse(saisie).error?.issues[0]?.message

test.each([[''], ['inv'], ['inventaires'], [12], [null], ['x'.repeat(81)]])(
  '%j is none of them',
  (saisie) => {
    expect(refus(saisie)).toBe('Choisissez un motif.')
  },
)

test('nothing at all is to be filled in', () => {
  expect(refus(undefined)).toBe('À renseigner.')
})

test.each([
  ['INVENTAIRE', 'INVENTAIRE'],
  [' échantillon ', 'ECHANTILLON'],
  ['Échantillon client', 'ECHANTILLON'],
  ['ecart_de_pesee', 'ECART_DE_PESEE'],
])('%j is understood', (saisie, code) => {
  expect(schema.parse(saisie)).toBe(code)
})
