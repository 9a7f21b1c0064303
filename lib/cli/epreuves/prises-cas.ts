/** What is sent by raw sockets, and the status that has to answer it. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Envoi, Options } from './prise'

export interface CasDePrise extends Options {
  quoi: string
  envoi: Envoi
  /** Of the answers, in their order; `silence`: the socket may also be closed without one. */
  attendu: readonly (number | 'silence')[]
  /** Takes its time: at full size only. */
  long?: boolean
}

const MO = 1_000_000
const HOTE = 'Host: localhost'

/** A request of text: its line, its headers, its body. */
const demande = (ligne: string, entetes: readonly string[] = [], corps: string | Buffer = ''): Envoi => [
  `${[`${ligne} HTTP/1.1`, ...(entetes.some((e) => /^host:/i.test(e)) ? [] : [HOTE]), ...entetes].join('\r\n')}\r\n\r\n`,
  ...(corps.length > 0 ? [corps] : []),
]
const un = (
  quoi: string,
  envoi: Envoi,
  attendu: number | 'silence',
  options: Partial<CasDePrise> = {},
): CasDePrise => ({
  quoi,
  envoi,
  attendu: [attendu],
  ...options,
})

const LUES = ['GET', 'HEAD']
const ADMISES = ['POST', 'PUT', 'PATCH', 'DELETE']
const ETRANGERES =
  'TRACE PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK SEARCH REPORT MKACTIVITY CHECKOUT MERGE ACL BIND REBIND UNBIND LINK UNLINK PURGE M-SEARCH NOTIFY SUBSCRIBE UNSUBSCRIBE QUERY SOURCE MKCALENDAR FOO get Post pAtCh TRACK DEBUG BREW'.split(
    ' ',
  )

function methodes(): CasDePrise[] {
  const chemins = ['/api/lots', '/services/etatCommandes', '/lots']
  return [
    ...LUES.map((m) => un(`${m} of health`, demande(`${m} /api/sante`), 200)),
    ...ADMISES.map((m) => un(`${m} of health`, demande(`${m} /api/sante`, ['Content-Length: 0']), 405)),
    ...ADMISES.map((m) => un(`${m} of a page`, demande(`${m} /lots`, ['Content-Length: 0']), 405)),
    ...chemins.map((c) => un(`OPTIONS of ${c}`, demande(`OPTIONS ${c}`), 204)),
    ...ETRANGERES.flatMap((m) => chemins.map((c) => un(`${m} of ${c}`, demande(`${m} ${c}`), 405))),
    un('CONNECT', ['CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n'], 405),
    un('OPTIONS *', ['OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n'], 400),
    un('a method of 40 letters', demande(`${'A'.repeat(40)} /api/lots`), 405),
    un('a method of 41 letters', demande(`${'A'.repeat(41)} /api/lots`), 400),
    un('a method with a NUL', ['GE\0T / HTTP/1.1\r\nHost: localhost\r\n\r\n'], 400),
    un('a method with an accent', ['GÉT / HTTP/1.1\r\nHost: localhost\r\n\r\n'], 400),
    un('two spaces before the target', ['GET  /api/sante HTTP/1.1\r\nHost: localhost\r\n\r\n'], 200),
    un('nothing but a line end', ['\r\n'], 'silence', { demiFermee: true }),
    un(
      'a method that is asked twice in headers',
      demande('POST /api/sante', ['X-HTTP-Method-Override: GET', 'Content-Length: 0']),
      405,
    ),
  ]
}

function cibles(): CasDePrise[] {
  const illisibles = [
    'http://localhost/',
    'http://evil.example/api/sante',
    'https://localhost:443/',
    '//evil.example',
    '/\\evil.example',
    '/%zz',
    '/%',
    '/a%00b',
    '/%0d%0aX:1',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/etc/passwd',
    '/../etc/passwd',
    '/./api/sante',
    '/%5c..',
    '/a#b',
    '/%ff',
    '/%C0%AF',
    '/%ED%A0%80',
    'api/sante',
    '?a',
    '*',
  ]
  const absentes = [
    '/_error',
    '/_not-found',
    '/_global-error',
    '/%5Fglobal-error',
    '/_document',
    '/.env',
    '/.git/config',
    '/package.json',
    '/nulle/part',
    '/api/nulle/part',
    '/lots/%E2%80%AE',
    `/lots/${'a'.repeat(3_000)}`,
  ]
  return [
    ...illisibles.map((c) => un(`target ${c}`, demande(`GET ${c}`), 400)),
    ...absentes.map((c) =>
      un(`path ${c.slice(0, 40)}`, demande(`GET ${c}`), c.startsWith('/lots') ? 307 : 404),
    ),
    un('a target of 20,000', demande(`GET /${'a'.repeat(20_000)}`), 431),
    un('a search of 12,000', demande(`GET /api/sante?${'a=1&'.repeat(3_000)}`), 200),
    un('a search with a bare %', demande('GET /api/sante?a=%&b=%zz&c=%ff'), 200),
    un('Next’s data of a page', demande('GET /_next/data/x/lots.json'), 404),
    un('Next’s images', demande('GET /_next/image?url=%2Ficon.svg&w=64&q=75'), 404),
  ]
}

function hotes(): CasDePrise[] {
  const refuses = [
    'evil.example',
    'localhost.evil.example',
    '',
    ' ',
    'localhost:99999',
    'localhost:abc',
    'localhost@evil.example',
    '[::1',
    'localhost/x',
    'http://localhost',
    'lo calhost',
    'localhost,evil.example',
    '%6cocalhost',
    'LOCALHOST\u00e9',
  ]
  const admis = ['localhost', 'LocalHost', 'localhost:1', '127.0.0.1', '[::1]:80']
  const origines = [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'file://',
    'http://',
    '%00',
    'a'.repeat(4_000),
  ]
  const origine = (o: string) =>
    demande(
      'POST /api/producteurs',
      [`Origin: ${o}`, 'Content-Length: 2', 'Content-Type: application/json'],
      '{}',
    )
  return [
    ...refuses.map((h) => un(`host ${JSON.stringify(h)}`, demande('GET /api/sante', [`Host: ${h}`]), 400)),
    ...admis.map((h) => un(`host ${h}`, demande('GET /api/sante', [`Host: ${h}`]), 200)),
    un('no host', ['GET /api/sante HTTP/1.1\r\n\r\n'], 400),
    un('two hosts', demande('GET /api/sante', [HOTE, HOTE]), 400),
    un('two hosts, one foreign', demande('GET /api/sante', [HOTE, 'Host: evil.example']), 400),
    ...origines.map((o) => un(`origin ${o.slice(0, 40)}`, origine(o), 403)),
    un(
      'a change from another site',
      demande('POST /api/lots', ['Sec-Fetch-Site: cross-site', 'Content-Length: 0']),
      403,
    ),
    un('a stranger', origine('http://localhost'), 401),
  ]
}

/** A megabyte of « a » in chunks of 64 kB. */
const enMorceaux = (octets: number): Envoi => {
  const un64 = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 97), Buffer.from('\r\n')])
  return Array.from({ length: Math.ceil(octets / 65_536) }, () => un64)
}

/** `cookie`: of the direction, so that bodies are read. */
function corps(cookie: string): CasDePrise[] {
  const poster = (entetes: readonly string[], envoye: string | Buffer, chemin = '/api/producteurs') =>
    demande(
      `POST ${chemin}`,
      [`Cookie: ${cookie}`, 'Origin: http://localhost', 'Content-Type: application/json', ...entetes],
      envoye,
    )
  const mesure = (envoye: string | Buffer, entetes: readonly string[] = []) =>
    poster([...entetes, `Content-Length: ${Buffer.byteLength(envoye)}`], envoye)
  const bombe = Buffer.alloc(20 * MO, 97)
  const serres: [string, Buffer][] = [
    ['gzip', gzipSync(bombe)],
    ['br', brotliCompressSync(bombe)],
    ['deflate', deflateSync(bombe)],
    ['gzip, gzip', gzipSync(gzipSync(bombe))],
    ['x-rien', Buffer.from('{}')],
  ]
  const decoupe = (texte: string, entetes: readonly string[] = []) =>
    poster(['Transfer-Encoding: chunked', ...entetes], texte)
  const plein = Buffer.from(JSON.stringify({ a: 'a'.repeat(MO - 8) }))
  return [
    un('no body', poster(['Content-Length: 0'], ''), 422),
    un('an object', mesure('{}'), 422),
    un('a million bytes', mesure(plein), 422),
    un('a million bytes and one', mesure(Buffer.concat([plein, Buffer.from(' ')])), 413),
    un(
      'a file of ten million bytes and one',
      [
        ...poster([`Content-Length: ${10 * MO + 1}`], '', '/api/producteurs/import'),
        Buffer.alloc(10 * MO + 1, 97),
      ],
      413,
    ),
    un(
      'a file of ten million, no form',
      [...poster([`Content-Length: ${10 * MO}`], '', '/api/producteurs/import'), Buffer.alloc(10 * MO, 97)],
      415,
    ),
    un('two million in chunks', [...decoupe(''), ...enMorceaux(2 * MO)], 413),
    un(
      'twelve million in chunks to an import',
      [...poster(['Transfer-Encoding: chunked'], '', '/api/vergers/import'), ...enMorceaux(12 * MO)],
      415,
    ),
    ...serres.map(([codage, octets]) =>
      un(`encoded ${codage}`, mesure(octets, [`Content-Encoding: ${codage}`]), 415),
    ),
    un('chunks', decoupe('2\r\n{}\r\n0\r\n\r\n'), 422),
    un('chunks with extensions and trailers', decoupe('2;a=b;c="d"\r\n{}\r\n0\r\nX-Fin: 1\r\n\r\n'), 422),
    un('a chunk that is no number', decoupe('zz\r\n{}\r\n0\r\n\r\n'), 400),
    un('a chunk that lies', decoupe('1\r\n{}\r\n0\r\n\r\n'), 400),
    un('a chunk of 2^64', decoupe('ffffffffffffffffff\r\n{}\r\n'), 400),
    un('a chunk of minus one', decoupe('-1\r\n{}\r\n0\r\n\r\n'), 400),
    un('a chunk with a bare line feed', decoupe('2\n{}\r\n0\r\n\r\n'), 400),
    un('an extension of 20,000', decoupe(`2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`), 400),
    un('a length and chunks', decoupe('0\r\n\r\n', ['Content-Length: 2']), 400),
    un(
      'chunked twice',
      poster(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
      400,
    ),
    un('chunked, then identity', poster(['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'), 400),
    un('gzip, chunked', poster(['Transfer-Encoding: gzip, chunked'], '2\r\n{}\r\n0\r\n\r\n'), 422),
    ...['-1', '+2', '0x2', '2,2', '2 2', '', '1e1', '99999999999999999999'].map((l) =>
      un(`length ${JSON.stringify(l)}`, poster([`Content-Length: ${l}`], '{}'), 400),
    ),
    un('two lengths', poster(['Content-Length: 2', 'Content-Length: 3'], '{} '), 400),
    un('two equal lengths', poster(['Content-Length: 2', 'Content-Length: 2'], '{}'), 400),
    un('a length too short', poster(['Content-Length: 1'], '{}'), 400),
    un('a length too long, and hung up', poster(['Content-Length: 50'], '{}'), 'silence', {
      raccrocher: true,
    }),
    un('a length too long, half closed', poster(['Content-Length: 50'], '{}'), 400, { demiFermee: true }),
    un('a body that comes slowly', [...poster(['Content-Length: 2'], ''), '{', 1_500, '}'], 422),
    un('a body that never ends', [...poster(['Content-Length: 2'], ''), '{'], 408, {
      long: true,
      patienceMs: 45_000,
    }),
    un('a nod asked for', [...poster(['Content-Length: 2', 'Expect: 100-continue'], ''), 200, '{}'], 422),
    un('a nod for too much', poster([`Content-Length: ${2 * MO}`, 'Expect: 100-continue'], ''), 413),
    un('another expectation', poster(['Content-Length: 2', 'Expect: miracle'], '{}'), 417),
    ...['[]', 'null', '{', '"a"', '{"a":1}}', 'NaN', `${'['.repeat(100_000)}`].map((t) =>
      un(`body ${t.slice(0, 20)}`, mesure(t), 400),
    ),
    un('a body that is no UTF-8', mesure(Buffer.from([0x7b, 0xff, 0x7d])), 400),
    un('a body of NULs', mesure(Buffer.alloc(100)), 400),
    un('a body on a GET', demande('GET /api/sante', ['Content-Length: 2'], '{}'), 200),
    ...[
      'text/plain',
      'application/json; charset=latin1',
      'multipart/form-data',
      '',
      'é',
      'application/x-www-form-urlencoded',
    ].map((t) =>
      un(
        `type ${t}`,
        demande(
          'POST /api/producteurs',
          [`Cookie: ${cookie}`, 'Origin: http://localhost', `Content-Type: ${t}`, 'Content-Length: 2'],
          '{}',
        ),
        415,
      ),
    ),
    un('two types', poster(['Content-Type: text/plain', 'Content-Length: 2'], '{}'), 422),
  ]
}

function entetes(cookie: string): CasDePrise[] {
  const lire = (...lignes: string[]) => demande('GET /api/compte', lignes)
  const page = (...lignes: string[]) => demande('GET /lots', [`Cookie: ${cookie}`, ...lignes])
  const [nom = ''] = cookie.split('; ').at(-1)?.split('=') ?? []
  const longueurs = [0, 1, 2, 10, 100, 255, 256, 1_000, 3_000, 4_000, 8_000, 12_000]
  const etats = [
    '[',
    '%',
    '%5B',
    '{}',
    'null',
    '[""]',
    encodeURIComponent('["",{},null,null]'),
    '%ff',
    'a'.repeat(8_000),
    encodeURIComponent('[["a","b","c",null],{}]'),
  ]
  return [
    un('200 headers', lire(...Array.from({ length: 200 }, (_, i) => `X-A${i}: 1`)), 401),
    un('3,000 headers', lire(...Array.from({ length: 3_000 }, (_, i) => `A${i}: 1`)), 431),
    un('a header of 20,000', lire(`Cookie: ${'a'.repeat(20_000)}`), 431),
    un('a name of 20,000', lire(`${'a'.repeat(20_000)}: 1`), 431),
    un('a folded header', lire('X-A: 1', ' suite'), 400),
    un('a NUL in a header', lire('X-A: a\0b'), 400),
    un('a bare return in a header', lire('X-A: a\rb'), 400),
    un('a space before the colon', lire('X-A : 1'), 400),
    un('a header without a name', lire(': 1'), 400),
    un('a header without a colon', lire('bonjour'), 400),
    un('bytes beyond ASCII', lire('X-A: é\u00ff'), 401),
    un('two cookies', lire(`Cookie: ${cookie}`, 'Cookie: a=b'), 200),
    un('two authorizations', lire('Authorization: Bearer noix_a', 'Authorization: Bearer noix_b'), 401),
    ...[
      '',
      'Bearer',
      'Bearer ',
      'Basic !!!!',
      `Bearer ${'a'.repeat(8_000)}`,
      'Bearer noix_',
      'Bearer é',
      'Negotiate a',
    ].map((a) =>
      un(
        `authorization ${a.slice(0, 20)}`,
        demande('GET /services/etatCommandes?distributeur=carr15432', [`Authorization: ${a}`]),
        401,
      ),
    ),
    ...[
      '=',
      ';',
      ';;;',
      '=;=',
      'a',
      `${nom}`,
      `${nom}=`,
      `${nom}==;`,
      `${nom}="`,
      `${nom}=%`,
      `${nom}=%zz`,
      `${nom}=${encodeURIComponent('\0')}`,
      `${nom}=a.b.c`,
      `${nom}=a.b.c.d.e`,
      `${nom}=eyJhbGciOiJub25lIn0..`,
      '__proto__=1',
      'constructor=1; toString=2',
      `${nom}.0=a; ${nom}.1=b`,
      `${nom}.999999=a`,
    ].map((c) => un(`cookie ${c.slice(0, 40)}`, lire(`Cookie: ${c}`), 401)),
    ...longueurs.map((n) => un(`a session of ${n}`, lire(`Cookie: ${nom}=${'a'.repeat(n)}`), 401)),
    ...longueurs.map((n) =>
      un(
        `the door of sessions, ${n}`,
        demande('GET /api/auth/session', [
          `Cookie: ${nom}=${'e'.repeat(n)}; next-auth.csrf-token=${'%'.repeat(n % 100)}`,
        ]),
        200,
      ),
    ),
    un(
      'x-middleware-subrequest',
      lire('x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware'),
      401,
    ),
    un('x-nonce', page('x-nonce: <script>'), 200),
    un('a policy of theirs', page("Content-Security-Policy: script-src 'unsafe-inline'"), 200),
    un(
      'forwarded',
      lire(
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: https',
        'X-Forwarded-For: 1.2.3.4',
        'Forwarded: host=evil.example',
      ),
      401,
    ),
    un(
      'x-matched-path',
      lire('x-matched-path: /api/utilisateurs', 'x-invoke-path: /utilisateurs', 'x-now-route-matches: 1'),
      401,
    ),
    un('rsc', page('rsc: 1'), 307),
    un('rsc as Next asks it', demande('GET /lots?_rsc=', [`Cookie: ${cookie}`, 'rsc: 1']), 200),
    un('rsc and its mark', demande('GET /lots?_rsc=1', [`Cookie: ${cookie}`, 'rsc: 1']), 307),
    ...etats
      .slice(0, -1)
      .map((e) =>
        un(
          `router state ${e.slice(0, 24)}`,
          page('rsc: 1', `next-router-state-tree: ${e}`),
          e.startsWith('%5B%22%22') ? 307 : 400,
        ),
      ),
    un('a router state without rsc', page('next-router-state-tree: ['), 400),
    un('a prefetch', page('rsc: 1', 'next-router-prefetch: 9'), 307),
    un(
      'a segment',
      page('rsc: 1', 'next-router-prefetch: 1', 'next-router-segment-prefetch: /_tree/../..'),
      307,
    ),
    un('next-url', page('rsc: 1', `next-url: ${'/'.repeat(2_000)}`), 307),
    un(
      'next-action on a page',
      demande('POST /lots', [`Cookie: ${cookie}`, 'next-action: 00', 'Content-Length: 2'], '[]'),
      405,
    ),
    un(
      'next-action on a read',
      page('next-action: 00', 'content-type: multipart/form-data; boundary=a'),
      200,
    ),
    un(
      'next-resume',
      page('next-resume: 1', 'x-nextjs-data: 1', 'x-nextjs-postponed: 1', 'purpose: prefetch'),
      200,
    ),
    un('a range', demande('GET /icon.svg', ['Range: bytes=9999999-']), 200),
    un(
      'an upgrade',
      demande('GET /api/sante', [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Key: a',
        'Sec-WebSocket-Version: 13',
      ]),
      200,
    ),
    un(
      'an upgrade to h2c',
      demande('GET /api/sante', [
        'Connection: Upgrade, HTTP2-Settings',
        'Upgrade: h2c',
        'HTTP2-Settings: AAMAAABkAAQAAP__',
      ]),
      200,
    ),
    un('a connection to what is no header', lire('Connection: host, cookie, é'), 401),
  ]
}

function protocole(): CasDePrise[] {
  const deux = `GET /api/sante HTTP/1.1\r\n${HOTE}\r\n\r\n`
  return [
    // The headers of what Node takes for a 1.1 are waited for.
    un('HTTP/0.9', ['GET /\r\n'], 408),
    un('HTTP/1.0 with a host', ['GET /api/sante HTTP/1.0\r\nHost: localhost\r\n\r\n'], 200),
    un('HTTP/1.0 without', ['GET /api/sante HTTP/1.0\r\n\r\n'], 400),
    un('HTTP/1.2', ['GET / HTTP/1.2\r\nHost: localhost\r\n\r\n'], 400),
    un('HTTP/2.0', ['GET / HTTP/2.0\r\nHost: localhost\r\n\r\n'], 400),
    un('HTTP/9.9', ['GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'], 400),
    un('the preface of HTTP/2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], 400),
    un('TLS', [Buffer.from('16030100a5010000a10303', 'hex')], 400),
    un('SSH', ['SSH-2.0-OpenSSH_9.6\r\n'], 400),
    un('a line of NULs', [Buffer.alloc(200)], 400),
    un('bare line feeds', ['GET /api/sante HTTP/1.1\nHost: localhost\n\n'], 400),
    { quoi: 'three in a row', envoi: [deux.repeat(3)], attendu: [200, 200, 200], reponses: 3 },
    {
      quoi: 'forty in a row',
      envoi: [deux.repeat(40)],
      attendu: Array.from({ length: 40 }, () => 200),
      reponses: 40,
    },
    { quoi: 'a good one, then garbage', envoi: [`${deux}bonjour\r\n\r\n`], attendu: [400] },
    {
      quoi: 'a smuggled second',
      envoi: [...demande('POST /api/sante', ['Content-Length: 4'], 'abcd'), deux],
      attendu: [405, 200],
      reponses: 2,
    },
    // Node hangs up when its caller did.
    un('half closed after the request', [deux], 'silence', { demiFermee: true }),
    un('half closed in the middle', ['GET /api/sante HT'], 400, { demiFermee: true }),
    un(
      'one byte at a time',
      [...deux].flatMap((l) => [l, 5]),
      200,
    ),
    un('hung up at once', [deux], 'silence', { raccrocher: true }),
    un(
      'headers that never end',
      [
        'GET / HTTP/1.1\r\nHost: localhost\r\n',
        ...Array.from({ length: 14 }, (_, i) => [1_000, `X-${i}: 1\r\n`]).flat(),
      ],
      408,
    ),
    un('nothing at all', [], 'silence', { demiFermee: true }),
  ]
}

export const casDePrises = (cookie: string): CasDePrise[] => [
  ...methodes(),
  ...cibles(),
  ...hotes(),
  ...corps(cookie),
  ...entetes(cookie),
  ...protocole(),
]
