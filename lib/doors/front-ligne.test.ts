/** One line a request, whatever became of it: who reads a reference finds it, and no secret is there. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { journal } from '@/lib/core/journal'
import { ecrireMetriques, oublierMetriques } from '@/lib/core/metriques'
import { demandeCourante } from '@/lib/core/reference'
import { jaugeEnVol } from './en-vol'
import { type Front, servir } from './front'
import type { Application } from './front-next'

const application: Application = {
  async gestionnaire(requete, reponse) {
    const demande = demandeCourante()
    if (requete.url?.startsWith('/casse')) throw new Error('broken on purpose')
    if (requete.url?.startsWith('/lent')) await new Promise((suite) => setTimeout(suite, 400))
    if (demande) demande.compte = 12
    reponse.end(`12345 ${demande?.reference}`)
  },
  surUpgrade: (_requete, socket) => socket.destroy(),
  lireEtatRouteur: (entete) => JSON.parse(decodeURIComponent(entete)),
  fermer: async () => {},
}

let front: Front
let port: number
beforeAll(async () => {
  front = await servir({ port: 0, dev: false, hote: '127.0.0.1', application })
  port = Number(new URL(front.adresse).port)
})
afterAll(() => front.fermer())

type Ligne = Record<string, unknown>
let lignes: (Ligne & { niveau: string })[] = []
beforeEach(() => {
  lignes = []
  oublierMetriques()
  for (const niveau of ['info', 'warn', 'error'] as const)
    vi.spyOn(journal, niveau).mockImplementation(((objet: Ligne, mot: string) => {
      if (mot === 'request') lignes.push({ niveau, ...objet })
    }) as never)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const CANARI = 'Canari-qui-ne-doit-pas-sortir'

async function brut(texte: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let lu = ''
  socket.on('data', (morceau) => {
    lu += morceau
  })
  socket.end(texte)
  await once(socket, 'close')
  return lu
}

const requete = (ligne: string, ...entetes: string[]) =>
  brut([`${ligne} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...entetes, '', ''].join('\r\n'))

const seule = async () => {
  await vi.waitFor(() => expect(lignes).toHaveLength(1))
  return lignes[0] as Ligne
}

test('an answer: what was asked, by whom, and the reference that the doors know', async () => {
  const reponse = await requete('GET /api/lots/L0512-1?recherche=Dupont')
  const ligne = await seule()
  expect(ligne).toEqual({
    niveau: 'info',
    reference: expect.stringMatching(/^[0-9a-f-]{13}$/),
    adresse: '127.0.0.1',
    compte: 12,
    methode: 'GET',
    route: '/api/lots/{lot}',
    chemin: '/api/lots/L0512-1',
    statut: 200,
    ms: expect.any(Number),
    octets: Buffer.byteLength(reponse),
  })
  expect(reponse).toContain(ligne.reference)
})

const referenceLue = (reponse: string) =>
  /[0-9a-f]{8}-[0-9a-f]{4}(?![0-9a-f-])/.exec(reponse.split('\r\n\r\n')[1] ?? '')?.[0]

test.each([
  ['a broken address', 'GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n', 400, 'warn'],
  ['a foreign host', 'GET /lots HTTP/1.1\r\nHost: evil.example\r\n\r\n', 400, 'warn'],
  [
    'an inner page',
    'GET /_global-error HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    404,
    'warn',
  ],
  ['a post to a page', 'POST /lots HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n', 405, 'warn'],
  [
    'a post to the service',
    'TRACE /services/etatCommandes.php HTTP/1.1\r\nHost: localhost\r\n\r\n',
    405,
    'warn',
  ],
  ['CONNECT', 'CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405, 'warn'],
  ['what is no HTTP', 'bonjour\r\n\r\n', 400, 'warn'],
  [
    'too many headers',
    `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'warn',
  ],
  ['a bug', 'GET /casse HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 500, 'error'],
])('%s: the line has the reference that was shown', async (_, envoi, statut, niveau) => {
  const reponse = await brut(envoi)
  expect(await seule()).toMatchObject({
    statut,
    niveau,
    adresse: '127.0.0.1',
    reference: referenceLue(reponse),
  })
  expect(reponse).toMatch(new RegExp(`^HTTP/1.1 ${statut}`))
})

test('who hangs up before the answer has a line, and is no fault', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /lent HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await vi.waitFor(() => expect(jaugeEnVol().valeurs[0]?.[1]).toBe(1))
  socket.destroy()
  expect(await seule()).toMatchObject({ statut: 499, coupee: true, niveau: 'info' })
  expect(jaugeEnVol().valeurs[0]?.[1]).toBe(0)
})

test('no search, header, body or token is in a line', async () => {
  const corps = `{"motDePasse":"${CANARI}","codeTotp":"${CANARI}"}`
  await brut(
    [
      `POST /api/x/noix_${CANARI}?motDePasse=${CANARI} HTTP/1.1`,
      'Host: localhost',
      'Connection: close',
      `Cookie: session=${CANARI}`,
      `Authorization: Bearer noix_${CANARI}`,
      `User-Agent: ${CANARI}`,
      `Referer: http://localhost/?${CANARI}`,
      'Content-Type: application/json',
      `Content-Length: ${corps.length}`,
      '',
      corps,
    ].join('\r\n'),
  )
  const ligne = await seule()
  expect(ligne).toMatchObject({ chemin: '/api/x/noix_…', route: 'inconnue' })
  expect(JSON.stringify(ligne)).not.toContain(CANARI)
})

test('answers on one kept connection each tell their own bytes', async () => {
  const une = 'GET /lots HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const lu = await brut(une + une + une.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
  await vi.waitFor(() => expect(lignes).toHaveLength(3))
  expect(lignes.reduce((somme, l) => somme + Number(l.octets), 0)).toBe(Buffer.byteLength(lu))
})

test('the counts add up, and a thousand paths of nothing are one series', async () => {
  for (let i = 0; i < 5; i++) await requete('GET /lots/L0512-1')
  for (let i = 0; i < 1_000; i += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, j) => requete(`GET /${(i + j).toString(36)}/${(i + j) * 7919}`)),
    )
  for (const methode of ['PROPFIND', 'PURGE', 'TRACE']) await requete(`${methode} /lots`)
  await vi.waitFor(() => expect(lignes).toHaveLength(1_008))
  const texte = ecrireMetriques([])
  expect(texte).toContain('noixcoop_http_requests_total{method="GET",route="/lots/{lot}",status="200"} 5\n')
  expect(texte).toContain(
    'noixcoop_http_request_duration_seconds_count{method="GET",route="/lots/{lot}"} 5\n',
  )
  expect(texte).toContain('noixcoop_http_requests_total{method="GET",route="inconnue",status="200"} 1000\n')
  expect(texte).toContain('noixcoop_http_requests_total{method="autre",route="/lots",status="405"} 3\n')
  expect(texte).toContain('noixcoop_refusals_total{kind="front-405"} 3\n')
  expect(texte.split('\n').filter((l) => l.startsWith('noixcoop_http_requests_total'))).toHaveLength(3)
})
