/** The front on a real port, by raw sockets, before an application that only says what it saw. */
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { portLibre } from '@/lib/base/port'
import { demandeCourante } from '@/lib/core/reference'
import { type Front, servir } from './front'
import { ENTETE_CODAGE } from './front-entetes'
import type { Application } from './front-next'

const echo: Application = {
  async gestionnaire(requete, reponse) {
    if (requete.url === '/casse') throw new Error('broken on purpose')
    if (requete.url === '/lent') await new Promise((suite) => setTimeout(suite, 300))
    // As a page does that was refused for lack of room, or that broke.
    if (requete.url === '/occupee') Object.assign(demandeCourante() ?? {}, { occupee: true })
    if (requete.url === '/occupee' || requete.url === '/panne') {
      reponse.statusCode = 500
      return void reponse.end('{}')
    }
    if (requete.url === '/sourd') return void reponse.end('{}')
    // As Next hands on the headers of a route handler.
    if (requete.url === '/serre') reponse.setHeader(ENTETE_CODAGE, ['gzip'])
    // As Next redirects for ever.
    if (requete.url === '/ailleurs/') {
      reponse.setHeader('location', '/ailleurs').setHeader('Refresh', '0;url=/ailleurs')
      return void reponse.writeHead(308).end('}')
    }
    let octets = 0
    for await (const morceau of requete) octets += (morceau as Buffer).byteLength
    reponse.setHeader('content-type', 'application/json')
    reponse.end(JSON.stringify({ octets, entetes: requete.headers }))
  },
  surUpgrade: (_requete, socket) => socket.destroy(),
  lireEtatRouteur: (entete) => JSON.parse(decodeURIComponent(entete)),
  fermer: async () => {},
}

let front: Front
let port: number
beforeAll(async () => {
  front = await servir({ port: 0, dev: false, hote: '127.0.0.1', application: echo })
  port = Number(new URL(front.adresse).port)
})
afterAll(() => front.fermer())

/** Sends bytes and reads until the server closes, or until `assez` is seen. */
const brut = (
  envoi: string | Buffer | (string | Buffer)[],
  assez = /\r\n0\r\n\r\n$|\}$/,
  vers = port,
): Promise<string> =>
  new Promise((suite) => {
    let lu = ''
    const socket = connect(vers, '127.0.0.1')
    const finir = () => {
      clearTimeout(minuterie)
      socket.destroy()
      suite(lu)
    }
    const minuterie = setTimeout(finir, 8_000)
    socket.on('error', finir).on('close', finir)
    socket.on('data', (morceau) => {
      lu += morceau.toString('latin1')
      if (assez.test(lu)) finir()
    })
    for (const morceau of Array.isArray(envoi) ? envoi : [envoi]) socket.write(morceau)
  })

const requete = (ligne: string, ...entetes: string[]) =>
  brut([`${ligne} HTTP/1.1\r\n`, ...['Host: localhost', ...entetes].map((e) => `${e}\r\n`), '\r\n'])
const statut = (reponse: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(reponse)?.[1])

describe('what cannot be asked', () => {
  it.each(['TRACE', 'PROPFIND', 'PURGE', 'LINK', 'FOO', 'get'])(
    '%s is 405 with what can',
    async (methode) => {
      const reponse = await requete(`${methode} /api/lots`)
      expect(statut(reponse)).toBe(405)
      expect(reponse).toMatch(/allow: GET/i)
      expect(reponse).toContain('application/problem+json')
    },
  )

  it('CONNECT is 405', async () => {
    expect(statut(await brut('CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n'))).toBe(405)
  })

  it.each([
    ['an absolute target', 'GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a broken percent-encoding', 'GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['another site in the path', 'GET //evil.example HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n'],
    ['a foreign host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
    ['no HTTP', 'bonjour\r\n\r\n'],
    ['another version of HTTP', 'GET / HTTP/2.0\r\nHost: localhost\r\n\r\n'],
    // Found by the proof « prises »: the line of the first one was read as that of the second.
    ['garbage after a good request', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\nbonjour\r\n\r\n'],
    ['more body than its length', 'POST /api/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n{}'],
    ['TLS', Buffer.from('16030100a5010000a10303', 'hex')],
    ['a broken header', 'GET / HTTP/1.1\r\nHost: localhost\r\nX Y: 1\r\n\r\n'],
    [
      'a length and chunks',
      'POST /api/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /api/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
    ],
    ['a negative length', 'POST /api/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n'],
    [
      'a broken chunk',
      'POST /api/a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
    ],
  ])('%s is 400', async (_nom, envoi) => {
    expect(statut(await brut(envoi))).toBe(400)
  })

  it('headers without end are 431', async () => {
    expect(statut(await requete('GET /', `Cookie: ${'a'.repeat(20_000)}`))).toBe(431)
  })

  it('OPTIONS on a page says how to ask', async () => {
    const reponse = await brut('OPTIONS /lots HTTP/1.1\r\nHost: localhost\r\n\r\n', /\r\n\r\n$/)
    expect(statut(reponse)).toBe(204)
    expect(reponse).toMatch(/allow: GET, HEAD, OPTIONS/i)
  })

  it('a change from another site is 403', async () => {
    expect(statut(await requete('POST /api/lots', 'Origin: https://evil.example', 'Content-Length: 0'))).toBe(
      403,
    )
  })

  it('an expectation nobody knows is 417', async () => {
    expect(statut(await requete('POST /api/lots', 'Expect: miracle', 'Content-Length: 0'))).toBe(417)
  })

  it('a page is refused in French HTML, an API path as a problem, both under the same protection', async () => {
    const [pageRefusee, api] = [
      await requete('POST /livraisons', 'Content-Length: 0'),
      await requete('GET /api/%zz'),
    ]
    expect(pageRefusee).toMatch(/<html lang="fr">/)
    expect(api).toMatch(/"reference":"[0-9a-f-]{13}"/)
    for (const reponse of [pageRefusee, api])
      expect(reponse).toMatch(/content-security-policy: default-src 'self'/i)
  })
})

describe('bodies', () => {
  it('too long by their own word are 413 before a byte is read', async () => {
    expect(statut(await requete('POST /api/lots', 'Content-Length: 2000000'))).toBe(413)
    expect(statut(await requete('POST /api/lots', 'Content-Length: 2000000', 'Expect: 100-continue'))).toBe(
      413,
    )
  })

  it('too long without a word are cut while they come', async () => {
    const morceau = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 97), Buffer.from('\r\n')])
    const tete = 'POST /api/lots HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(statut(await brut([tete, ...Array.from({ length: 40 }, () => morceau)]))).toBe(413)
  })

  it('that nobody reads are cut too, after the answer, and the house stands', async () => {
    const morceau = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 97), Buffer.from('\r\n')])
    const tete = 'GET /sourd HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n'
    await brut([tete, ...Array.from({ length: 60 }, () => morceau)], /never/)
    expect(statut(await requete('GET /lots'))).toBe(200)
  })

  it('of a fair size arrive whole, announced, in chunks or after a nod', async () => {
    const entier = await brut([
      'POST /api/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n',
      'abcde',
    ])
    const coupe = await brut(
      'POST /api/a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n',
    )
    const attendu = await brut([
      'POST /api/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n',
      'abcde',
    ])
    for (const reponse of [entier, coupe, attendu]) expect(reponse).toContain('"octets":5')
    expect(attendu).toMatch(/^HTTP\/1\.1 100 Continue/)
  })
})

describe('what the application sees', () => {
  it('is what the front says, not what the caller says', async () => {
    const reponse = await requete(
      'GET /lots?aoc=1&_rsc=abc',
      'X-Forwarded-For: 203.0.113.9',
      'X-Noixcoop-Adresse: 203.0.113.9',
      'X-Middleware-Subrequest: 1',
      'Next-Action: abc',
      "Content-Security-Policy: script-src 'nonce-forged'",
    )
    expect(reponse).toContain('"x-noixcoop-adresse":"127.0.0.1"')
    expect(reponse).toContain('"x-noixcoop-chemin":"/lots?aoc=1"')
    expect(reponse).not.toMatch(/203\.0\.113|subrequest|next-action|forged/)
  })

  it('has the same nonce as the browser', async () => {
    const nonces = [...(await requete('GET /lots')).matchAll(/'nonce-([^']+)'/g)].map((m) => m[1])
    expect(nonces.length).toBeGreaterThan(2)
    expect(new Set(nonces).size).toBe(1)
  })

  it('may be too busy for a page: 503 and when to come back, where a page that breaks is 500', async () => {
    const occupee = await requete('GET /occupee')
    expect(statut(occupee)).toBe(503)
    expect(occupee).toMatch(/^retry-after: 2\r$/im)
    const panne = await requete('GET /panne')
    expect(statut(panne)).toBe(500)
    expect(panne).not.toMatch(/retry-after/i)
  })

  it('may break: the caller gets a reference and no stack', async () => {
    const reponse = await requete('GET /casse')
    expect(statut(reponse)).toBe(500)
    expect(reponse).not.toMatch(/on purpose|\.ts/)
  })

  it('is not spoken to as a websocket in production', async () => {
    const reponse = await requete('GET /_next/webpack-hmr', 'Connection: Upgrade', 'Upgrade: websocket')
    expect(statut(reponse)).toBe(200)
  })

  it('opens a websocket in development to its own pages only', async () => {
    const dev = await servir({ port: await portLibre(), dev: true, hote: '127.0.0.1', application: echo })
    const ouvrir = (origine: string) =>
      brut(
        `GET /_next/webpack-hmr HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: ${origine}\r\n\r\n`,
        /\}$/,
        Number(new URL(dev.adresse).port),
      )
    expect(await ouvrir('https://ailleurs.example')).toMatch(/^HTTP\/1\.1 403 Forbidden/)
    expect(await ouvrir('http://localhost')).toBe('')
    await dev.fermer()
  })
})

it('gives the coding of an answer its own name back', async () => {
  const reponse = await brut('GET /serre HTTP/1.1\r\nHost: localhost\r\n\r\n')
  expect(reponse).toMatch(/^content-encoding: gzip\r$/im)
  expect(reponse).not.toContain(`\n${ENTETE_CODAGE}`)
})

it('says once where an address has moved to', async () => {
  const reponse = await requete('GET /ailleurs/')
  expect(statut(reponse)).toBe(308)
  expect(reponse.match(/\/ailleurs/g)).toHaveLength(1)
})

describe('on https', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it('every answer promises it, those to what nobody can read and those of a house that opens too', async () => {
    vi.stubEnv('NOIXCOOP_URL', 'https://noix.coop.fr')
    let ouvre = (_: Application) => {}
    const prete = new Promise<Application>((suite) => {
      ouvre = suite
    })
    const libre = await portLibre()
    const sure = servir({ port: libre, dev: false, hote: '127.0.0.1', application: prete })
    const demander = (ligne: string) => brut(`${ligne}\r\nHost: localhost\r\n\r\n`, undefined, libre)
    // It listens before it is ready.
    let enPreparation = ''
    while (enPreparation === '') enPreparation = await demander('GET / HTTP/1.1')
    expect(statut(enPreparation)).toBe(503)
    ouvre(echo)
    const maison = await sure
    const reponses = [
      enPreparation,
      await demander('GET /lots HTTP/1.1'),
      await demander('POST /lots HTTP/1.1'),
      await demander('GET /casse HTTP/1.1'),
      await demander('CONNECT localhost:22 HTTP/1.1'),
      await demander('GET / HTTP/1.1\r\nX Y: 1'),
      await demander('PURGE / HTTP/1.1'),
      await demander('bonjour'),
      await brut('OPTIONS /lots HTTP/1.1\r\nHost: localhost\r\n\r\n', /\r\n\r\n$/, libre),
    ]
    for (const reponse of reponses) {
      expect(reponse).toMatch(/^strict-transport-security: max-age=31536000; includeSubDomains\r$/im)
      expect(reponse).toMatch(/^x-content-type-options: nosniff\r$/im)
      expect(reponse).toMatch(
        /^content-security-policy: default-src '(?:self|none)'.*frame-ancestors 'none'/im,
      )
      expect(reponse).toMatch(/^referrer-policy: same-origin\r$/im)
    }
    await maison.fermer()
  })
})

describe('opening and closing', () => {
  it('says that the port is taken', async () => {
    await expect(servir({ port, dev: false, hote: '127.0.0.1', application: echo })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('lets what is under way finish', async () => {
    const autre = await servir({ port: await portLibre(), dev: false, hote: '127.0.0.1', application: echo })
    const { port: sien } = new URL(autre.adresse)
    const enRoute = fetch(`http://127.0.0.1:${sien}/lent`)
    await new Promise((suite) => setTimeout(suite, 100))
    await autre.fermer()
    expect((await enRoute).status).toBe(200)
  })
})
