/** Headers: too many, too long, twice, malformed, and those that only Next may read. */
import { type CasDePrise, demande, un } from './commun'

export function entetes(cookie: string): CasDePrise[] {
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
