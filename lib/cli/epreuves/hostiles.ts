/** Values that break what reads them: texts, numbers, days and structures, and segments of an address. */
import fc from 'fast-check'

const TEXTES = [
  '',
  ' ',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\ud800',
  'noix\udfff',
  '\ud83c\udf30\ufe0f',
  '\uffff',
  '\ufdd0',
  '\u202egpj.noix',
  '\u2066a',
  '\u2028',
  '\ufeff',
  '\u2800',
  'مزارع الجوز',
  `e${'\u0301'.repeat(300)}`,
  'é'.repeat(5_000),
  '9'.repeat(5_000),
  '=1+1',
  '+33',
  '@SUM(A1:A9)',
  '-2+3',
  '\t=1',
  "'; DROP TABLE lot; --",
  '<script>alert(1)</script>',
  ']]>&#0;',
  '../../etc/passwd',
  '%00',
  '%',
  '_',
  '\\',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'NaN',
  'Infinity',
  '1e309',
  '-0',
  '0x10',
  '٣',
  '1,5',
  '1 000',
  '2025-02-29',
  '2025-13-01',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '-000001-01-01',
  '2025-10-06T00:00:00Z',
]
const NOMBRES = [
  0,
  -1,
  1,
  1.5,
  1e-7,
  1e308,
  -1e308,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 63),
]
const imbriquee = (profondeur: number): unknown => (profondeur === 0 ? [] : [imbriquee(profondeur - 1)])
const STRUCTURES = [
  null,
  true,
  [],
  {},
  imbriquee(3),
  imbriquee(500),
  Array.from({ length: 2_000 }, () => 'a'),
  { $gt: '' },
  { not: null },
  { contains: '%' },
  { toString: 1, valueOf: 2 },
  { length: 1e9 },
]

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTES) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...NOMBRES) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...STRUCTURES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

/** As they travel. */
export const segmentHostile: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '%00',
      '.',
      '..',
      '%2e%2e',
      '..%2F..%2Fetc',
      'L0512%2F1',
      '%2F',
      '%5C',
      '%ff',
      '%ED%A0%80',
      '%zz',
      '%',
      '%25',
      '%3F',
      '%23',
      '%0d%0aX:1',
      'L0512%00',
      'L0512;v=1',
      'L0512%20',
      '__proto__',
      'constructor',
      '%E2%80%AEL0512',
      '%EF%BC%91',
      'a'.repeat(3_000),
      '%C3%A9'.repeat(500),
      '-1',
      '0',
      '1.5',
      '1e3',
      '2147483648',
      '99999999999999999999',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(enPourcent) },
)

/** Percent-encoded as UTF-8; a lone surrogate, which has no UTF-8, as its own three bytes. */
export function enPourcent(texte: string): string {
  return [...texte]
    .map((lettre) => {
      if (lettre.isWellFormed()) return encodeURIComponent(lettre)
      const n = lettre.charCodeAt(0)
      return [0xe0 | (n >> 12), 0x80 | ((n >> 6) & 63), 0x80 | (n & 63)]
        .map((o) => `%${o.toString(16)}`)
        .join('')
    })
    .join('')
}
