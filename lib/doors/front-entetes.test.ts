import { describe, expect, it } from 'vitest'
import { adresseAppelant, entetesAdmis, entetesDeProtection, politiqueDeContenu } from './front-entetes'

const appelant = {
  hote: 'localhost:3000',
  adresse: '192.0.2.7',
  https: false,
  chemin: '/lots?aoc=1',
  nonce: 'bm9uY2U=',
  politique: "script-src 'nonce-bm9uY2U='",
}

describe('headers that come in', () => {
  it.each([
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-matched-path',
    'x-invoke-path',
    'x-now-route-matches',
    'x-nextjs-data',
    'x-prerender-revalidate',
    'x-original-url',
    'x-http-method-override',
    'x-real-ip',
    'next-action',
    'next-resume',
    'forwarded',
    'content-security-policy-report-only',
  ])('drops %s', (nom) => {
    expect(entetesAdmis({ [nom]: '1' }, appelant, false)).not.toHaveProperty(nom)
  })

  it('overwrites what only the front may say', () => {
    const forges = {
      'x-noixcoop-adresse': '203.0.113.9',
      'x-noixcoop-chemin': '/evil',
      'x-nonce': 'forged',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'content-security-policy': "script-src 'nonce-forged'",
    }
    const admis = entetesAdmis(forges, appelant, false)
    expect(JSON.stringify(admis)).not.toMatch(/evil|forged|203\.0/)
    expect(admis).toMatchObject({
      'x-noixcoop-adresse': '192.0.2.7',
      'x-forwarded-proto': 'http',
      'x-nonce': 'bm9uY2U=',
    })
  })

  it('keeps what browsers, programs and our own pages send', () => {
    const utiles = {
      cookie: 'a=b',
      accept: '*/*',
      rsc: '1',
      'next-router-prefetch': '1',
      'idempotency-key': 'k',
    }
    expect(entetesAdmis(utiles, appelant, false)).toMatchObject(utiles)
  })
})

describe('headers that go out', () => {
  it('allow only our own scripts, by nonce', () => {
    const politique = politiqueDeContenu('abc', false)
    expect(politique).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(politique).toContain("frame-ancestors 'none'")
    expect(politique).not.toContain('unsafe-eval')
    expect(politiqueDeContenu('abc', true)).toContain('ws:')
  })

  it('promise https only where it is', () => {
    expect(entetesDeProtection('x', false)).not.toHaveProperty('Strict-Transport-Security')
    expect(entetesDeProtection('x', true)).toHaveProperty('Strict-Transport-Security')
  })
})

describe('the address of the caller', () => {
  it('is the socket’s, unless a proxy is declared, which appends its own finding last', () => {
    expect(adresseAppelant('::ffff:192.0.2.7', '203.0.113.9', false)).toBe('192.0.2.7')
    expect(adresseAppelant('127.0.0.1', '1.2.3.4, 203.0.113.9', true)).toBe('203.0.113.9')
    expect(adresseAppelant('127.0.0.1', undefined, true)).toBe('127.0.0.1')
    expect(adresseAppelant(undefined, undefined, false)).toBe('inconnue')
  })
})
