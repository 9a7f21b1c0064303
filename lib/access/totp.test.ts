import { describe, expect, it } from 'vitest'
import { adresseTotp, codeDuPas, enBase32, lireCodeTotp, pasDe, pasDuCode } from './totp'

/** RFC 6238, appendix B, and RFC 4226, appendix D: the same key. */
const CLE = Buffer.from('12345678901234567890')
const A = (secondes: number) => new Date(secondes * 1000)

describe('RFC 6238, appendix B, SHA-1', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %i s: %s', (secondes, code) => {
    expect(codeDuPas(CLE, pasDe(A(secondes)), 8)).toBe(code)
    expect(codeDuPas(CLE, pasDe(A(secondes)))).toBe(code.slice(2))
  })
})

it('RFC 4226, appendix D: the first ten values', () => {
  const codes = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ]
  expect(codes.map((_, pas) => codeDuPas(CLE, pas))).toEqual(codes)
})

it('RFC 4648, section 10, without its padding', () => {
  const textes = {
    '': '',
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  }
  for (const [clair, base32] of Object.entries(textes)) expect(enBase32(Buffer.from(clair))).toBe(base32)
})

describe('drift', () => {
  const pas = pasDe(A(1_800_000_000))
  it.each([
    [-2, null],
    [-1, pas - 1],
    [0, pas],
    [1, pas + 1],
    [2, null],
  ])('a code %i steps away is of step %s', (ecart, attendu) => {
    expect(pasDuCode(CLE, codeDuPas(CLE, pas + ecart), A(pas * 30 + 29))).toBe(attendu)
  })
})

it('a code is six digits, spaces aside', () => {
  expect(lireCodeTotp(' 123 456 ')).toBe('123456')
  for (const faux of ['', '12345', '1234567', '12345a', '１２３４５６', '-12345'])
    expect(lireCodeTotp(faux)).toBeNull()
})

it('applications are told the house, the account and the secret', () => {
  expect(adresseTotp(CLE, 'claire.vallin')).toBe(
    'otpauth://totp/NOIXCOOP:claire.vallin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=NOIXCOOP',
  )
})
