import { describe, expect, test } from 'vitest'
import { avertissementsNumero, lireGgn } from './ggn'

describe('a GGN', () => {
  test.each([
    ['as it is', '4052852051217', '4052852051217'],
    ['in groups', '405 2852 05121 7', '4052852051217'],
    ['with French spaces', '4052\u00a0852\u202f051217', '4052852051217'],
    ['12 digits', '405285205121', null],
    ['14 digits', '40528520512170', null],
    ['a letter O', '4O52852051217', null],
    ['dashes', '405-285-205-1217', null],
    ['digits of another script', '٤٠٥٢٨٥٢٠٥١٢١٧', null],
    ['nothing', ' ', null],
  ])('%s', (_nom, texte, lu) => {
    expect(lireGgn(texte)).toBe(lu)
  })
})

describe('the key of a GGN', () => {
  test('wrong, is a warning that names the right one', () => {
    expect(avertissementsNumero('GLOBALGAP', '4052852051218')).toEqual([
      'Le dernier chiffre du GGN 4052852051218 devrait être 7 : relisez le certificat.',
    ])
  })

  test.each([
    ['right', 'GLOBALGAP', '4052852051217'],
    ['absent', 'GLOBALGAP', null],
    ['of another label, whose numbers are its own', 'AB', '4052852051218'],
  ])('%s, says nothing', (_nom, certification, numero) => {
    expect(avertissementsNumero(certification, numero)).toEqual([])
  })
})
