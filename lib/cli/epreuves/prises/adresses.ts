/** Methods, targets and hosts. */
import { type CasDePrise, demande, HOTE, un } from './commun'

const LUES = ['GET', 'HEAD']
const ADMISES = ['POST', 'PUT', 'PATCH', 'DELETE']
const ETRANGERES =
  'TRACE PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK SEARCH REPORT MKACTIVITY CHECKOUT MERGE ACL BIND REBIND UNBIND LINK UNLINK PURGE M-SEARCH NOTIFY SUBSCRIBE UNSUBSCRIBE QUERY SOURCE MKCALENDAR FOO get Post pAtCh TRACK DEBUG BREW'.split(
    ' ',
  )

export function methodes(): CasDePrise[] {
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

export function cibles(): CasDePrise[] {
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

export function hotes(): CasDePrise[] {
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
