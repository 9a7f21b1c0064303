import { describe, expect, it } from 'vitest'
import { controler, type Demande, maximumOctets, type Reglages } from './front-controles'

const reglages: Reglages = {
  hotes: new Set(['localhost', '127.0.0.1', '[::1]', 'noix.coop.fr']),
  dev: false,
  lireEtatRouteur: (entete) => JSON.parse(decodeURIComponent(entete)),
}
const lecture: Demande = { methode: 'GET', cible: '/livraisons', entetes: {}, hotes: ['localhost:3000'] }
const ecriture: Demande = { ...lecture, methode: 'POST', cible: '/api/livraisons' }
const statut = (changement: Partial<Demande>, base = lecture, avec = reglages) =>
  controler({ ...base, ...changement }, avec)?.statut ?? null

describe('methods', () => {
  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'get', 'PURGE', 'M-SEARCH', ''])('refuses %s', (methode) => {
    const refus = controler({ ...lecture, methode, cible: '/api/lots' }, reglages)
    expect(refus).toMatchObject({ statut: 405, entetes: { allow: expect.stringContaining('GET') } })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'never lets %s reach a page: there are no Server Actions',
    (methode) => {
      expect(statut({ methode })).toBe(405)
      expect(statut({ methode, cible: '/apixyz' })).toBe(405)
      expect(statut({ methode, cible: '/api/docs' })).toBe(405)
      expect(statut({ methode, cible: '/api/docs?q=lots' })).toBe(405)
      expect(statut({ methode, cible: '/api/lots' })).toBeNull()
      expect(statut({ methode, cible: '/services/commandes' })).toBeNull()
    },
  )

  it('lets the tools of development through, in development only', () => {
    const outil = { methode: 'POST', cible: '/__nextjs_original-stack-frames' }
    expect(statut(outil)).toBe(404)
    expect(statut(outil, lecture, { ...reglages, dev: true })).toBeNull()
  })
})

describe('targets', () => {
  it.each([
    'http://localhost/livraisons',
    '//evil.example/a',
    '/\\evil.example',
    '*',
    '',
    'livraisons',
    '/a#b',
    '/%',
    '/%zz',
    '/%c3%28',
    '/a%00b',
    '/a%0d%0ab',
    '/a/../b',
    '/a/%2e%2e/b',
    '/a/%5c',
    '/é',
    '/a b',
    '/a?é',
  ])('refuses %s', (cible) => {
    expect(statut({ cible })).toBe(400)
  })

  it.each([
    '/',
    '/livraisons?recherche=100%',
    '/api/lots/L0512-1',
    '/vergers/V058?a=%zz',
    '/a%20b/%C3%A9',
    '/a//b',
  ])('takes %s', (cible) => {
    expect(statut({ cible })).toBeNull()
  })
})

it('hides the inner pages of Next, but not its files', () => {
  expect(statut({ cible: '/_global-error' })).toBe(404)
  expect(statut({ cible: '/%5Fglobal-error' })).toBe(404)
  expect(statut({ cible: '/_next/static/chunks/a.js' })).toBeNull()
})

describe('hosts', () => {
  it.each([
    'localhost',
    'LOCALHOST:8080',
    '127.0.0.1:3000',
    '[::1]:3000',
    'noix.coop.fr',
    'noix.coop.fr:443',
  ])('takes %s', (hote) => {
    expect(statut({ hotes: [hote] })).toBeNull()
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    'localhost.',
    'localhost@evil.example',
    'localhost:80:80',
    'localhost:99999',
    'localhost, evil.example',
    '0.0.0.0',
    '',
  ])('refuses %s', (hote) => {
    expect(statut({ hotes: [hote] })).toBe(400)
  })

  it('refuses none, and two', () => {
    expect(statut({ hotes: [] })).toBe(400)
    expect(statut({ hotes: ['localhost', 'localhost'] })).toBe(400)
  })
})

describe('origins', () => {
  const venant = (entetes: Demande['entetes']) => statut({ entetes }, ecriture)

  it('refuses a change that says it comes from elsewhere', () => {
    expect(venant({ origin: 'https://evil.example' })).toBe(403)
    expect(venant({ origin: 'null' })).toBe(403)
    expect(venant({ origin: 'http://localhost:4000' })).toBe(403)
    expect(venant({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it('takes one of our own pages, or of a program, which the doors judge', () => {
    expect(venant({ origin: 'http://localhost:3000' })).toBeNull()
    expect(venant({})).toBeNull()
  })

  it('lets anybody read', () => {
    expect(statut({ entetes: { origin: 'https://evil.example' } })).toBeNull()
  })
})

describe('sizes and waits', () => {
  it('refuses what says it is too long, files being allowed ten times more', () => {
    expect(statut({ entetes: { 'content-length': '1000001' } }, ecriture)).toBe(413)
    expect(statut({ entetes: { 'content-length': '1000000' } }, ecriture)).toBeNull()
    expect(
      statut({ cible: '/api/vergers/import', entetes: { 'content-length': '9000000' } }, ecriture),
    ).toBeNull()
    expect(maximumOctets('/api/lots/import')).toBe(1_000_000)
  })

  it('knows one expectation', () => {
    expect(statut({ entetes: { expect: '100-continue' } }, ecriture)).toBeNull()
    expect(statut({ entetes: { expect: '200-ok' } }, ecriture)).toBe(417)
  })
})

it('refuses the router header that Next would answer 500 to', () => {
  expect(statut({ entetes: { 'next-router-state-tree': '%5B%22%22%5D' } })).toBeNull()
  expect(statut({ entetes: { 'next-router-state-tree': '%5B' } })).toBe(400)
})
