/** The web service as a distributor's program meets it, on the built application. */
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { appelant, refuse } from './api'
import { MONDE } from './serveurs'

const SERVICE = '/services/etatCommandes'
const SIEN = `${SERVICE}?distributeur=carr15432`

/** Other stories dispatch and order for the same client: monde-du-cas.setup.ts has compared the whole, before them. */
const LE_SIEN = '<commandes idDistributeur="carr15432"'

/** A token of its own for a story: how often it asks is nobody else's business. */
async function nouveauJeton(): Promise<{ id: number; jeton: string }> {
  const commerce = await appelant('commerce')
  const reponse = await commerce.post('/api/clients/carr15432/jetons', { data: { nom: 'Histoire' } })
  expect(reponse.status()).toBe(201)
  const fait = (await reponse.json()) as { id: number; jeton: string }
  await commerce.dispose()
  return fait
}

async function revoquer(id: number): Promise<void> {
  const commerce = await appelant('commerce')
  expect((await commerce.delete(`/api/clients/carr15432/jetons/${id}`)).status()).toBe(204)
  await commerce.dispose()
}

const programme = (jeton: string, entetes: Record<string, string> = {}) =>
  appelant(null, { Authorization: `Bearer ${jeton}`, ...entetes })

const sansReference = async (reponse: APIResponse) =>
  (await reponse.text()).replace(/reference="[^"]+"/, 'reference=""')

async function avec<T>(qui: Promise<APIRequestContext>, action: (appel: APIRequestContext) => Promise<T>) {
  const appel = await qui
  try {
    return await action(appel)
  } finally {
    await appel.dispose()
  }
}

test('annexe 2B, then nothing while it stays so; and the head alone', async () => {
  const { jeton } = await nouveauJeton()
  await avec(programme(jeton), async (appel) => {
    const premiere = await appel.get(SIEN)
    expect(premiere.headers()['content-type']).toBe('application/xml; charset=utf-8')
    expect(await premiere.text()).toContain(LE_SIEN)
    const { etag = '', 'last-modified': le = '' } = premiere.headers()
    const encore = await appel.get(SIEN, { headers: { 'If-None-Match': etag } })
    expect([encore.status(), (await encore.body()).length]).toEqual([304, 0])
    expect(Date.parse(le)).toBeLessThanOrEqual(Date.now())
    const tete = await appel.head(SIEN)
    expect([tete.status(), tete.headers().etag, (await tete.body()).length]).toEqual([200, etag, 0])
  })
})

test('is compressed for whoever takes it so, under the same ETag', async () => {
  const { jeton } = await nouveauJeton()
  const lire = (codage: string) =>
    fetch(`${MONDE.adresse}${SIEN}&profil=strict`, {
      headers: { authorization: `Bearer ${jeton}`, 'accept-encoding': codage },
    })
  const [serree, nue] = [await lire('gzip'), await lire('identity')]
  expect(serree.headers.get('content-encoding')).toBe('gzip')
  expect(nue.headers.get('content-encoding')).toBeNull()
  expect(serree.headers.get('etag')).toBe(nue.headers.get('etag'))
  expect(await serree.text()).toBe(await nue.text())
})

test('a stranger gets 401 in XML; a revoked token at once', async () => {
  const { id, jeton } = await nouveauJeton()
  await avec(appelant(null), async (appel) => {
    const reponse = await appel.get(SIEN)
    expect(reponse.headers()['www-authenticate']).toContain('Bearer')
    await refuse(reponse, 401, 'no token')
  })
  await avec(programme(jeton), async (appel) => {
    expect((await appel.get(SIEN)).status()).toBe(200)
    await revoquer(id)
    await refuse(await appel.get(SIEN), 401, 'a revoked token')
  })
})

test('missing, foreign and unknown are the same bytes but for the reference', async () => {
  const { jeton } = await nouveauJeton()
  await avec(programme(jeton), async (appel) => {
    const corps = new Set<string>()
    for (const client of ['supe00001', 'abcd99999', 'carr1543']) {
      const reponse = await appel.get(`${SERVICE}?distributeur=${client}`)
      corps.add(await sansReference(reponse))
      await refuse(reponse, 404, client)
    }
    expect(corps.size).toBe(1)
    await refuse(await appel.get(SERVICE), 404, 'missing')
    await refuse(await appel.get(`${SIEN}&profil=libre`), 422, 'another profile')
  })
})

test('who asks too fast is told how long to wait', async () => {
  const { jeton } = await nouveauJeton()
  await avec(programme(jeton), async (appel) => {
    // 300 a minute, in a bucket that fills meanwhile.
    for (let tour = 0; tour < 20; tour++) {
      const reponses = await Promise.all(Array.from({ length: 50 }, () => appel.get(SIEN)))
      const freinee = reponses.find((r) => r.status() === 429)
      if (!freinee) continue
      expect(Number(freinee.headers()['retry-after'])).toBeGreaterThan(0)
      return refuse(freinee, 429, 'too fast')
    }
    throw new Error('A thousand requests were let through')
  })
})

test('the portal’s session reads its own client from our pages, and no more', async () => {
  await avec(appelant('carreclerc'), async (appel) => {
    expect(await (await appel.get(SIEN)).text()).toContain(LE_SIEN)
    await refuse(await appel.get(`${SERVICE}?distributeur=supe00001`), 404, 'foreign')
    const ailleurs: Record<string, string>[] = [
      { Origin: 'https://exemple.fr' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const entetes of ailleurs)
      await refuse(await appel.get(SIEN, { headers: entetes }), 403, JSON.stringify(entetes))
    expect((await appel.post(SIEN, { data: {} })).status()).toBeGreaterThanOrEqual(403)
  })
})

test('the schemas are open to all', async () => {
  await avec(appelant(null), async (appel) => {
    for (const nom of ['etatCommandes', 'etatCommandes-strict', 'commandes', 'erreur']) {
      const reponse = await appel.get(`/services/${nom}.xsd`)
      expect([reponse.status(), reponse.headers()['content-type']]).toEqual([
        200,
        'application/xml; charset=utf-8',
      ])
      expect(await reponse.text()).toContain('<xs:schema')
      await refuse(await appel.post(`/services/${nom}.xsd`, { data: {} }), 405, nom)
    }
  })
})
