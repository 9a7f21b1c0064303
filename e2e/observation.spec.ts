/** The log and the figures of a production process: a reference leads to its line, no secret to any, counts add up. */
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { operations } from './api'
import { demarrerSecond, type Second } from './second-processus'

const JETON_DES_MESURES = 'un-secret-pour-prometheus-1234567890'
const CANARI = 'Canari9f3b-qui-ne-sort-jamais'

let second: Second
let direction: APIRequestContext
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  // Every query is slow here: all their texts pass before the canary.
  second = await demarrerSecond({
    NOIXCOOP_MESURES_JETON: JETON_DES_MESURES,
    NOIXCOOP_REQUETE_LENTE_MS: '0',
  })
  direction = await second.connecter('direction')
})
test.afterAll(() => second?.fermer())

const REFERENCE = /[0-9a-f]{8}-[0-9a-f]{4}(?![0-9a-f-])/
const referenceDe = async (reponse: APIResponse) => REFERENCE.exec(await reponse.text())?.[0] ?? ''

const mesures = () =>
  second.anonyme.get('/api/mesures', { headers: { authorization: `Bearer ${JETON_DES_MESURES}` } })

/** Sum of the series of this name that hold these labels. */
async function lire(nom: string, ...etiquettes: string[]): Promise<number> {
  const lignes = (await (await mesures()).text()).split('\n')
  return lignes
    .filter((l) => l.replace(/[{ ].*/, '') === nom && etiquettes.every((e) => l.includes(e)))
    .reduce((somme, l) => somme + Number(l.split(' ').at(-1)), 0)
}

test('the reference that is shown leads to the line, whoever refused', async () => {
  const commerce = await second.connecter('commerce')
  const cas: [string, () => Promise<APIResponse>, Record<string, unknown>][] = [
    ['a stranger at the API', () => second.anonyme.get('/api/lots'), { statut: 401, route: '/api/lots' }],
    [
      'a stranger at the service',
      () => second.anonyme.get('/services/etatCommandes?distributeur=carr15432'),
      { statut: 401, route: '/services/etatCommandes' },
    ],
    ['nothing there', () => direction.get('/api/rien'), { statut: 404, route: 'inconnue' }],
    ['no such lot', () => direction.get('/api/lots/L9999-1'), { statut: 404, route: '/api/lots/{lot}' }],
    ['no right', () => commerce.get('/api/utilisateurs'), { statut: 403, route: '/api/utilisateurs' }],
    ['a wrong method', () => direction.delete('/api/lots'), { statut: 405 }],
    ['a post to a page', () => direction.post('/lots', { data: {} }), { statut: 405, route: '/lots' }],
    ['a broken address', () => direction.get('/api/lots/%zz'), { statut: 400 }],
    ['a wrong body', () => direction.post('/api/livraisons', { data: { x: 1 } }), { statut: 422 }],
  ]
  for (const [quoi, demander, attendu] of cas) {
    const reponse = await demander()
    expect(await second.ligneDe(await referenceDe(reponse)), quoi).toMatchObject(attendu)
  }
  await commerce.dispose()
})

test('a line tells who asked by number, what, how long, how much and from where', async () => {
  await direction.get('/lots?recherche=Polienas')
  await expect
    .poll(() => second.lignes().findLast((l) => l.msg === 'request' && l.chemin === '/lots'))
    .toMatchObject({
      level: 'info',
      methode: 'GET',
      route: '/lots',
      statut: 200,
      compte: expect.any(Number),
      adresse: expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
      ms: expect.any(Number),
      octets: expect.any(Number),
    })
})

test('a slow query names its operation and its request, and shows no value', async () => {
  await direction.get(`/api/lots?recherche=${CANARI}`)
  const lente = () =>
    second.lignes().findLast((l) => l.msg === 'slow query' && l.operation === 'GET /api/lots')
  await expect.poll(lente).toMatchObject({ reference: expect.stringMatching(REFERENCE) })
  const reference = String(lente()?.reference)
  expect(await second.ligneDe(reference)).toMatchObject({ route: '/api/lots', statut: 200 })
  expect(lente()?.texte).toMatch(/^SELECT .*\$1/)
})

test('a canary walks through every door, and none of the log knows it', async () => {
  test.setTimeout(120_000)
  const { anonyme } = second
  const { csrfToken } = (await (await anonyme.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await anonyme.post('/api/auth/callback/credentials', {
    form: { csrfToken, identifiant: 'direction-absente', motDePasse: CANARI, codeTotp: CANARI, json: 'true' },
  })
  const secrets = {
    motDePasse: CANARI,
    ancien: CANARI,
    nouveau: CANARI,
    jeton: CANARI,
    codeTotp: CANARI,
    nom: CANARI,
    [CANARI]: CANARI,
  }
  for (const { methode, chemin } of await operations(direction)) {
    const headers = {
      authorization: `Bearer noix_${CANARI}`,
      cookie: `noixcoop.session=${CANARI}`,
      'idempotency-key': CANARI,
      'user-agent': CANARI,
      referer: `${second.adresse}/?${CANARI}`,
      'x-forwarded-for': CANARI,
    }
    await anonyme.fetch(`${chemin}?cle=${CANARI}`, { method: methode, headers, data: secrets })
    if (methode === 'GET') await direction.get(`${chemin}?${CANARI}=${CANARI}&recherche=${CANARI}`)
    else
      await direction.fetch(chemin, {
        method: methode,
        data: secrets,
        headers: { 'idempotency-key': CANARI },
      })
  }
  await anonyme.post('/api/livraisons', {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from(`{"motDePasse": ${CANARI}`),
  })
  await anonyme.get(`/lots?retour=${CANARI}`)
  const fin = await anonyme.get('/api/rien')
  await second.ligneDe(await referenceDe(fin))
  expect(second.lignes().length).toBeGreaterThan(200)
  expect(
    second
      .journal()
      .split('\n')
      .filter((l) => l.includes(CANARI)),
  ).toEqual([])
  // Nor whoever is signed in: the seal of the session, the secret of the figures.
  const { cookies } = await direction.storageState()
  for (const { value } of cookies) expect(second.journal()).not.toContain(value)
  expect(second.journal()).not.toContain(JETON_DES_MESURES)
})

test('the figures are for whoever shows the secret', async () => {
  expect((await second.anonyme.get('/api/mesures')).status()).toBe(401)
  expect((await direction.get('/api/mesures')).status()).toBe(401)
  expect((await direction.post('/api/mesures', { data: {} })).status()).toBe(405)
  const reponse = await mesures()
  expect(reponse.status()).toBe(200)
  expect(await reponse.text()).not.toContain(CANARI)
})

test('N requests are N more, and 1,000 paths of nothing one series', async () => {
  const compte = () => lire('noixcoop_http_requests_total', 'route="/api/lots"', 'status="200"')
  const avant = await compte()
  for (let i = 0; i < 25; i++) await direction.get('/api/lots?limite=1')
  expect((await compte()) - avant).toBe(25)
  const series = async () =>
    (await (await mesures()).text()).split('\n').filter((l) => l.startsWith('noixcoop_http_requests_total'))
  const inconnues = () => lire('noixcoop_http_requests_total', 'route="inconnue"', 'status="404"')
  await second.anonyme.get('/api/rien')
  const [deja, alors] = [(await series()).length, await inconnues()]
  for (let i = 0; i < 1_000; i += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, j) => second.anonyme.get(`/api/${(i + j) * 7919}/x${i + j}`)),
    )
  expect(await inconnues()).toBe(alors + 1_000)
  expect((await series()).length).toBe(deja)
  expect(await lire('noixcoop_refusals_total', 'kind="http-404"')).toBeGreaterThan(1_000)
  expect(await lire('noixcoop_db_up')).toBe(1)
  expect(await lire('noixcoop_http_requests_in_flight')).toBe(1)
  expect(await lire('noixcoop_db_pool_connections')).toBeGreaterThan(0)
})

test('while the base is away: health 503, figures still told, and a page whose reference is in the log', async () => {
  second.fil.couper()
  try {
    const sante = await second.anonyme.get('/api/sante')
    expect([sante.status(), await sante.json()]).toEqual([
      503,
      { etat: 'panne', version: expect.any(String), base: 'absente' },
    ])
    expect(await lire('noixcoop_db_up')).toBe(0)
    const api = await direction.get('/api/lots')
    expect(api.status()).toBe(503)
    expect(await second.ligneDe(await referenceDe(api))).toMatchObject({ statut: 503, level: 'error' })
    const page = await direction.get('/lots')
    const reference = /&quot;digest&quot;|"digest\\?":\\?"([0-9a-f-]+)/.exec(await page.text())?.[1] ?? ''
    expect(reference).toMatch(REFERENCE)
    expect(await second.ligneDe(reference)).toMatchObject({ route: '/lots', level: 'error' })
    expect(
      second.lignes().find((l) => l.msg === 'unexpected error' && l.reference === reference),
    ).toBeTruthy()
  } finally {
    second.fil.retablir()
  }
  await expect.poll(async () => (await second.anonyme.get('/api/sante')).status()).toBe(200)
})

test('nothing but lines of the log is on standard error', async () => {
  expect(
    second
      .journal()
      .split('\n')
      .filter((l) => l !== '' && !/^\{.*\}$/.test(l)),
  ).toEqual([])
})
