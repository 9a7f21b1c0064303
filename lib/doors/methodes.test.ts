/** A path answers what it admits, and says so in words to the rest. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { enMethodes } from './methodes'
import { reponseErreur } from './probleme'

const lire = query({
  route: 'GET /api/essai',
  resume: 'Essai',
  droit: 'compte.lire',
  schema: z.strictObject({}),
  reponse: representation(z.object({ fait: z.boolean() }), (r: { fait: boolean }) => r),
  run: async () => ({ fait: true }),
})
const rien = { params: Promise.resolve(undefined) }
const demande = (method: string) => new Request('http://localhost/api/essai', { method })

test('each method has its own operation, or a refusal that names those that have', async () => {
  const portes = enMethodes(
    { GET: lire },
    () => async () => new Response('lu'),
    (_, erreur) => reponseErreur(erreur),
  )
  expect(Object.keys(portes)).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
  expect(portes.GET.operation).toBe(lire)
  expect(await (await portes.GET(demande('GET'), rien)).text()).toBe('lu')
  for (const methode of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const refus = await portes[methode](demande(methode), rien)
    expect([refus.status, refus.headers.get('allow')]).toEqual([405, 'OPTIONS, HEAD, GET'])
    expect(((await refus.json()) as { detail: string }).detail).toContain('OPTIONS, HEAD, GET')
  }
  const options = await portes.OPTIONS(demande('OPTIONS'), rien)
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'OPTIONS, HEAD, GET'])
  expect([...options.headers.keys()].filter((nom) => nom.startsWith('access-control'))).toEqual([])
})
