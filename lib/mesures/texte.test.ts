import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sansAccents, texteSchema } from './texte'

const schema = texteSchema({ max: 20, vide: 'Indiquez le nom.' })
const refus = (saisie: unknown) => schema.safeParse(saisie).error?.issues.map((i) => i.message)
const INTERDIT = 'Ce texte contient un caractère invisible ou interdit : ressaisissez-le.'

describe('refused', () => {
  test.each([
    ['NUL', 'Ver\u0000ger'],
    ['a tab', 'Verger\tdu moulin'],
    ['a line feed', 'Verger\ndu moulin'],
    ['a trailing line feed', 'Verger\n'],
    ['an escape', '\u001b[31mVerger'],
    ['DEL', 'Verger\u007f'],
    ['a C1 control', 'Verger\u0085'],
    ['a lone high surrogate', 'Verger\ud83c'],
    ['a lone low surrogate', '\udf33Verger'],
    ['surrogates the wrong way round', '\udf33\ud83c'],
    ['a non-character', 'Verger\uffff'],
    ['another non-character', 'Verger\u{1fffe}'],
    ['a private character', 'Verger\ue000'],
    ['an override that turns the name around', 'Verger \u202enilu om ud'],
    ['an embedding', '\u202bVerger\u202c'],
    ['an isolate', 'Verger\u2067du\u2069'],
    ['a left-to-right mark', 'Verger\u200e'],
    ['a right-to-left mark', '\u200fVerger'],
    ['an Arabic letter mark', 'Verger\u061c'],
    ['a space without width alone', '\u200b'],
    ['spaces of all widths', ' \u200b \u2060\ufeff'],
    ['a joiner alone', '\u200d'],
    ['a soft hyphen alone', '\u00ad'],
    ['a Hangul filler alone', '\u3164'],
    ['an empty braille alone', '\u2800'],
    ['an accent without a letter', '\u0301'],
    ['tags alone', '\u{e0041}\u{e007f}'],
  ])('%s', (_nom, saisie) => {
    expect(refus(saisie)).toEqual([INTERDIT])
  })

  test.each(['', ' ', '\u00a0\u2003', '  '])('%j says nothing', (saisie) => {
    expect(refus(saisie)).toEqual(['Indiquez le nom.'])
  })

  test('one character too many, counted once spaces are folded', () => {
    expect(schema.parse('x'.repeat(20))).toHaveLength(20)
    expect(schema.parse(`x${' '.repeat(40)}${'x'.repeat(18)}`)).toHaveLength(20)
    expect(refus('x'.repeat(21))).toEqual(['Au plus 20 caractères.'])
    expect(refus('x'.repeat(5_000))).toEqual(['Au plus 20 caractères.'])
  })

  test.each([[null], [12], [true], [[]], [{}], [{ not: '' }], [{ contains: 'a' }]])(
    '%j is no text',
    (saisie) => {
      expect(refus(saisie)).toEqual(['Donnez un texte.'])
    },
  )

  test('nothing given says what is missing', () => {
    expect(refus(undefined)).toEqual(['Indiquez le nom.'])
  })
})

describe('read', () => {
  test.each([
    ['  Verger   du\u00a0moulin ', 'Verger du moulin'],
    ['Étienne'.normalize('NFD'), 'Étienne'],
    ['Noyers 🌳', 'Noyers 🌳'],
    ['👩‍🌾 Léa', '👩‍🌾 Léa'],
    ['👩‍🌾', '👩‍🌾'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['❤️', '❤️'],
    ['بستان الجوز', 'بستان الجوز'],
    ['ك', 'ك'],
    ['-', '-'],
    ['<b>&"\'</b>', '<b>&"\'</b>'],
    ['=1+1', '=1+1'],
    ['L’Œuf', 'L’Œuf'],
  ])('%j', (saisie, attendu) => {
    expect(schema.parse(saisie)).toBe(attendu)
  })

  test('whatever is admitted is composed, trimmed, without controls, and reads the same again', () => {
    const large = texteSchema({ max: 200 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (saisie) => {
        const lu = large.safeParse(saisie)
        if (!lu.success) return
        expect(lu.data).toBe(lu.data.normalize('NFC'))
        expect(lu.data).not.toMatch(/\p{Cc}|\p{Cs}|\p{Bidi_Control}|^\s|\s$|\s\s/u)
        expect(lu.data).toMatch(/\p{L}|\p{N}|\p{P}|\p{S}/u)
        expect(large.parse(lu.data)).toBe(lu.data)
      }),
      { numRuns: 500 },
    )
  })
})

test('people search without accents, capitals or doubled spaces', () => {
  expect(sansAccents('  Poliénas  le\u00a0Haut ')).toBe('polienas le haut')
  expect(sansAccents('CŒUR')).toBe('coeur')
})
