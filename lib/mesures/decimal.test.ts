import { describe, expect, test } from 'vitest'
import { lireDecimal } from './decimal'

const lire = (saisie: string | number, decimales = 3) => lireDecimal(saisie, decimales, '12520 ou 12520,5')

describe('refused', () => {
  test.each([
    '',
    ' ',
    'abc',
    '12 kg',
    '1e3',
    '0x10',
    '1_000',
    '--5',
    '+',
    ',5',
    '5,',
    '1,2,3',
    '1.234.567',
    '1 2520',
    '12 52',
    '12  520',
    '1234 567',
    '١٢٥٢٠',
    '12520\u0000',
    'NaN',
    'Infinity',
    '[object Object]',
  ])('%j is no number', (saisie) => {
    expect(lire(saisie)).toEqual({ refus: 'Écrivez un nombre, par exemple 12520 ou 12520,5.' })
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e21, 1e-7])(
    'the JSON number %d has no written form',
    (saisie) => {
      expect(lire(saisie)).toEqual({ refus: 'Écrivez un nombre, par exemple 12520 ou 12520,5.' })
    },
  )

  test('12.520 is twelve thousand to some, twelve and a half to others', () => {
    expect(lire('12.520')).toEqual({ refus: '« 12.520 » est ambigu : écrivez « 12520 » ou « 12,520 ».' })
  })

  test('more decimals than the unit has', () => {
    expect(lire('0,0001')).toEqual({ refus: 'Au plus 3 chiffres après la virgule.' })
    expect(lire(0.0001)).toEqual({ refus: 'Au plus 3 chiffres après la virgule.' })
    expect(lire('34,55', 1)).toEqual({ refus: 'Au plus 1 chiffre après la virgule.' })
  })

  test('beyond the integers that a number holds exactly', () => {
    expect(lire('9007199254740992')).toEqual({ refus: 'Ce nombre est trop grand : relisez la saisie.' })
    expect(lire('9'.repeat(39))).toEqual({ refus: 'Ce nombre est trop grand : relisez la saisie.' })
  })
})

describe('read', () => {
  test.each([
    ['12520', 12_520_000],
    ['12 520', 12_520_000],
    ['12\u00a0520', 12_520_000],
    ['12\u202f520', 12_520_000],
    ['12\u2009520', 12_520_000],
    [' 12520 ', 12_520_000],
    ['1 234 567,8', 1_234_567_800],
    ['12520,5', 12_520_500],
    ['12520.5', 12_520_500],
    ['12,520', 12_520],
    ['12520,5000', 12_520_500],
    ['+5', 5_000],
    ['-5', -5_000],
    ['-0', 0],
    ['007', 7_000],
    [12_520, 12_520_000],
    [12_520.5, 12_520_500],
    [12.52, 12_520],
    [0.001, 1],
    [-0, 0],
  ])('%j', (saisie, valeur) => {
    expect(lire(saisie)).toEqual({ valeur })
  })
})
