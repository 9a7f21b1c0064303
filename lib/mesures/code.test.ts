import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CODE_LIVRAISON,
  CODE_PRODUCTEUR,
  CODE_VERGER,
  codeLotSchema,
  codeSchema,
  formerCode,
  numeroDeCode,
} from './code'

const livraison = codeSchema(CODE_LIVRAISON)
const refus = (saisie: unknown) => livraison.safeParse(saisie).error?.issues.map((i) => i.message)
const FORME = 'Écrivez le code comme L0058 : L suivi d’au moins 4 chiffres.'

describe('refused', () => {
  test.each([
    '',
    'L',
    '0512',
    'L512',
    'V0512',
    'L0512-1',
    'LO512',
    'L 0512',
    'L0512\u0000',
    'L٠٥١٢',
    'L0000',
    'L-512',
    "L0512'--",
  ])('%j has not the form', (saisie) => {
    expect(refus(saisie)).toEqual([FORME])
  })

  test('a second spelling of one number', () => {
    expect(refus('L00512')).toEqual([FORME])
    expect(refus('L012345')).toEqual([FORME])
  })

  test('more digits than the base keeps', () => {
    expect(livraison.parse('L999999999')).toBe('L999999999')
    expect(refus('L1000000000')).toEqual([FORME])
    expect(refus(`L${'9'.repeat(30)}`)).toContain('Ce code est trop long : écrivez-le comme L0058.')
  })

  test.each([[null], [512], [{}], [{ not: '' }], [['L0512']], [true]])('%j is no text', (saisie) => {
    expect(refus(saisie)).toEqual(['Donnez un texte.'])
  })

  test('nothing at all', () => {
    expect(refus(undefined)).toEqual(['À renseigner.'])
  })

  test.each(['L0512', 'L0512-0', 'L0512-100', 'L0512-01', '0512-1', 'L512-1', "L0512-1' OR 1=1"])(
    '%j is no lot',
    (saisie) => {
      expect(codeLotSchema.safeParse(saisie).success).toBe(false)
    },
  )
})

describe('read', () => {
  test.each([
    ['L0512', 'L0512'],
    ['l0512', 'L0512'],
    [' L0512 ', 'L0512'],
    ['L0001', 'L0001'],
    ['L12345', 'L12345'],
  ])('%j is %s', (saisie, code) => {
    expect(livraison.parse(saisie)).toBe(code)
  })

  test('each kind has its own letter and digits', () => {
    expect(codeSchema(CODE_PRODUCTEUR).parse('p001')).toBe('P001')
    expect(codeSchema(CODE_VERGER).parse('V058')).toBe('V058')
    expect(codeLotSchema.parse('l0512-4')).toBe('L0512-4')
  })

  test('one code for each number, one number for each code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (numero) => {
        const code = formerCode(CODE_LIVRAISON, numero)
        expect(livraison.parse(code)).toBe(code)
        expect(numeroDeCode(CODE_LIVRAISON, code)).toBe(numero)
      }),
    )
  })
})
