import { describe, expect, test } from 'vitest'
import { CODE_LIVRAISON, CODE_PRODUCTEUR, CODE_VERGER } from './code'
import { codesPossibles, lireCodeCherche } from './code-cherche'

const possibles = (texte: string, forme = CODE_LIVRAISON) => {
  const lu = lireCodeCherche(texte)
  return lu && codesPossibles(lu, forme)
}

describe('what is no code', () => {
  test.each([
    '',
    '   ',
    'moulin',
    'L',
    'carr15432',
    'L-1',
    '%',
    'L0512-123',
    'V058 moulin',
    '1234567890',
    'LI',
    '٣٤',
  ])('%j', (texte) => {
    expect(lireCodeCherche(texte)).toBeNull()
  })
})

describe('one code, however it is typed', () => {
  test.each(['L0512', 'l0512', ' L512 ', 'l 512', 'LO512', 'LO5I2', '512', '00512', 'K0512'])(
    '%j',
    (texte) => {
      expect(possibles(texte)?.exact).toBe('L0512')
    },
  )

  test.each(['V058', 'v58', 'V 58', 'VO58', '58', 'W058', 'v0058'])('%j, an orchard', (texte) => {
    expect(possibles(texte, CODE_VERGER)?.exact).toBe('V058')
  })
})

test('another noun’s prefix is no slip of the finger', () => {
  expect(possibles('V058')).toBeNull()
  expect(possibles('L058', CODE_PRODUCTEUR)).toBeNull()
  for (const autre of ['R0001', 'E001', 'T0001']) expect(possibles(autre, CODE_PRODUCTEUR)).toBeNull()
  expect(possibles('58', CODE_PRODUCTEUR)?.exact).toBe('P058')
})

test.each([
  ['L05', 'L05'],
  ['L0512', 'L0512'],
  ['512', 'L512'],
  ['L00512', 'L512'],
  ['L12345', 'L12345'],
])('%j begins the codes %j…', (texte, debut) => {
  expect(possibles(texte)?.debut).toBe(debut)
})

test('number 0 is no code, and still begins some', () => {
  expect(possibles('L0')).toEqual({ exact: null, debut: 'L0' })
})

test.each([
  ['L0512-1', '1'],
  ['l512 - 12', '12'],
  ['L0512.2', '2'],
  ['L0512-', ''],
  ['L0512', null],
])('%j: the lot %j', (texte, suite) => {
  expect(lireCodeCherche(texte)?.suite).toBe(suite)
})
