import { describe, expect, test } from 'vitest'
import { cleGs1, cleJuste } from './gs1'

describe('the key of a GS1 number', () => {
  test.each([
    ['a GLN', '5412345000013'],
    ['a GTIN-13', '4006381333931'],
    ['a GTIN-8', '96385074'],
    ['an SSCC', '106141412345678908'],
    ['a key of 0', '4052852000000'.slice(0, 12) + String(cleGs1('405285200000'))],
  ])('is right: %s', (_nom, numero) => {
    expect(cleJuste(numero)).toBe(true)
  })

  test.each([
    ['one digit wrong', '5412345000023'],
    ['the key wrong', '5412345000014'],
    ['two neighbours exchanged', '5413245000013'],
  ])('is wrong: %s', (_nom, numero) => {
    expect(cleJuste(numero)).toBe(false)
  })

  test('is 0, not 10, when the sum is round', () => {
    expect(cleGs1('000000000000')).toBe(0)
  })
})
