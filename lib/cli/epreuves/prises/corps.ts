/** Bodies: longer or shorter than told, compressed, in chunks, slow. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Envoi } from '../prise'
import { type CasDePrise, demande, MO, un } from './commun'

/** A megabyte of « a » in chunks of 64 kB. */
const enMorceaux = (octets: number): Envoi => {
  const un64 = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 97), Buffer.from('\r\n')])
  return Array.from({ length: Math.ceil(octets / 65_536) }, () => un64)
}

/** `cookie`: of the direction, so that bodies are read. */
export function corps(cookie: string): CasDePrise[] {
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
