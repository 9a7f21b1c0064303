/**
 * Two processes of the application on one base, as behind nginx (docs/deploiement.md): whatever decides is in the base,
 * so that it does not matter which of them is asked. What each keeps to itself is proved to be only that.
 */
import { type APIRequestContext, expect, request, test } from '@playwright/test'
import { MOT_DE_PASSE } from './connexion'
import { Appel, creerLivraison } from './histoire'
import { demarrerSecond, type Second } from './second-processus'
import { MONDE, sessionDe } from './serveurs'

const FLUX = '/services/etatCommandes?distributeur=carr15432'
const PAR_MINUTE = 12

let second: Second
/** The direction, at either of them. */
let ici: APIRequestContext
let la: APIRequestContext
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  second = await demarrerSecond({
    NOIXCOOP_SERVICE_PAR_MINUTE: String(PAR_MINUTE),
    NOIXCOOP_PROXY: '1',
  })
  const chez = (adresse: string) =>
    request.newContext({
      baseURL: adresse,
      storageState: sessionDe('direction'),
      extraHTTPHeaders: { Origin: adresse },
    })
  ici = await chez(MONDE.adresse)
  la = await chez(second.adresse)
})
test.afterAll(() => second?.fermer())

const statut = async (appel: APIRequestContext, chemin: string, headers: Record<string, string> = {}) =>
  (await appel.get(chemin, { headers })).status()

async function jetonNeuf() {
  const { id, jeton } = await new Appel(ici).ecrire<{ id: number; jeton: string }>(
    'POST',
    '/api/clients/carr15432/jetons',
    { nom: 'Deux processus' },
  )
  return { id, porteur: { authorization: `Bearer ${jeton}`, cookie: '' } }
}

test('a session opened at one is known to the other, and closed there at once', async () => {
  const neuve = await second.connecter('commerce')
  const { cookies } = await neuve.storageState()
  const meme = await request.newContext({
    baseURL: MONDE.adresse,
    storageState: { cookies, origins: [] },
    extraHTTPHeaders: { Origin: MONDE.adresse },
  })
  expect(await statut(meme, '/api/lots')).toBe(200)
  const { csrfToken } = (await (await meme.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await meme.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
  expect(await statut(neuve, '/api/lots')).toBe(401)
})

test('one idempotency key at both at once: one effect, one answer', async () => {
  const { code: verger } = (await (await ici.get('/api/vergers?limite=1')).json()).elements[0] as {
    code: string
  }
  const saisie = { verger, date: '2025-10-06', typeProduit: 'ENTIERE_SECHE', quantiteKg: 1234 }
  const headers = { 'idempotency-key': `deux-${Date.now()}` }
  const reponses = await Promise.all(
    Array.from({ length: 16 }, (_, i) =>
      (i % 2 === 0 ? ici : la).post('/api/livraisons', { data: saisie, headers }),
    ),
  )
  expect(new Set(reponses.map((r) => r.status()))).toEqual(new Set([201]))
  const codes = await Promise.all(reponses.map(async (r) => ((await r.json()) as { code: string }).code))
  expect(new Set(codes).size).toBe(1)
})

test('40 orders at both for one lot: exactly what there is, the turns of each being its own', async () => {
  const appel = new Appel(ici)
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, { lots: [{ calibre: 4, quantiteKg: 1000 }] })
  const commande = {
    client: 'carr15432',
    lot: `${code}-1`,
    lignes: [{ conditionnement: 'filet-10kg', quantite: 9 }],
  }
  const reponses = await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? ici : la).post('/api/commandes', { data: commande })),
  )
  const statuts = reponses.map((r) => r.status())
  expect(statuts.filter((s) => s === 201)).toHaveLength(11)
  expect(statuts.filter((s) => s === 409)).toHaveLength(29)
  const numeros = await Promise.all(
    reponses
      .filter((r) => r.status() === 201)
      .map(async (r) => ((await r.json()) as { numero: string }).numero),
  )
  expect(new Set(numeros).size).toBe(11)
})

test('a token made at one opens the other, gives the same bytes, and dies there at once', async () => {
  const { id, porteur } = await jetonNeuf()
  const [une, autre] = [await ici.get(FLUX, { headers: porteur }), await la.get(FLUX, { headers: porteur })]
  expect([une.status(), autre.status()]).toEqual([200, 200])
  expect(await autre.text()).toBe(await une.text())
  const etag = une.headers().etag ?? ''
  expect(autre.headers().etag).toBe(etag)
  expect(await statut(la, FLUX, { ...porteur, 'if-none-match': etag })).toBe(304)
  await la.delete(`/api/clients/carr15432/jetons/${id}`)
  expect(await statut(ici, FLUX, porteur)).toBe(401)
})

test('failures to sign in are counted together', async () => {
  const identifiant = `deux-processus-${Date.now()}`
  const essayer = async (adresse: string) => {
    // Of another address, as a proxy tells it: no other story has to wait for these failures.
    const appel = await request.newContext({
      baseURL: adresse,
      extraHTTPHeaders: { Origin: adresse, 'X-Forwarded-For': '192.0.2.77' },
    })
    const { csrfToken } = (await (await appel.get('/api/auth/csrf')).json()) as { csrfToken: string }
    const reponse = await appel.post('/api/auth/callback/credentials', {
      form: { csrfToken, identifiant, motDePasse: `${MOT_DE_PASSE} faux`, json: 'true' },
    })
    await appel.dispose()
    return reponse.status()
  }
  const statuts: number[] = []
  for (let i = 0; i < 5; i++) statuts.push(await essayer(second.adresse))
  // The fifth failure brings the wait, at the one that saw none of them.
  statuts.push(await essayer(MONDE.adresse))
  expect(statuts).toEqual([401, 401, 401, 401, 401, 429])
})

test('how fast a token asks is counted by each for itself', async () => {
  const { id, porteur } = await jetonNeuf()
  const statuts: number[] = []
  for (let i = 0; i < PAR_MINUTE + 2; i++) statuts.push(await statut(la, FLUX, porteur))
  expect(statuts.filter((s) => s === 200).length).toBeGreaterThanOrEqual(PAR_MINUTE)
  expect(statuts.at(-1)).toBe(429)
  expect(await statut(ici, FLUX, porteur)).toBe(200)
  await ici.delete(`/api/clients/carr15432/jetons/${id}`)
})

test('one is killed: the other goes on, and nothing that was answered is lost', async () => {
  const { code } = await creerLivraison(new Appel(la))
  await second.fermer('SIGKILL')
  expect(await statut(ici, `/api/livraisons/${code}`)).toBe(200)
  expect(await statut(ici, '/livraisons')).toBe(200)
  await creerLivraison(new Appel(ici))
})
