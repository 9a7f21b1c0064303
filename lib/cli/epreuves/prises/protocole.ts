/** Other versions of HTTP, what is half said, what is said twice. */
import { type CasDePrise, demande, HOTE, un } from './commun'

export function protocole(): CasDePrise[] {
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
