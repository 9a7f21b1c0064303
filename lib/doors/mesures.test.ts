import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { routesMesures } from './mesures'
import { jetonDesMesures } from './mesures-jeton'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())
afterEach(() => {
  vi.unstubAllEnvs()
})

const JETON = 'un-secret-de-vingt-quatre-lettres'
const demander = (authorization?: string) =>
  routesMesures.GET(
    new Request('http://localhost/api/mesures', { headers: authorization ? { authorization } : {} }),
  )

test('without the setting there is nothing at this address, whatever is shown', async () => {
  vi.stubEnv('NOIXCOOP_MESURES_JETON', '')
  expect((await demander()).status).toBe(404)
  expect((await demander('Bearer ')).status).toBe(404)
  expect((await demander(`Bearer ${JETON}`)).status).toBe(404)
})

test('with it, only whoever shows the secret', async () => {
  vi.stubEnv('NOIXCOOP_MESURES_JETON', JETON)
  for (const faux of [undefined, 'Bearer x', JETON, `Basic ${JETON}`, `Bearer ${JETON}x`]) {
    const reponse = await demander(faux)
    expect(reponse.status).toBe(401)
    expect(reponse.headers.get('www-authenticate')).toMatch(/^Bearer /)
  }
  const reponse = await demander(`Bearer ${JETON}`)
  expect(reponse.status).toBe(200)
  expect(reponse.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const texte = await reponse.text()
  expect(texte).not.toContain(JETON)
  for (const ligne of [
    /^noixcoop_build_info\{version="[\d.]+",node="v\d+[\d.]+"\} 1$/m,
    /^noixcoop_db_up 1$/m,
    /^noixcoop_db_pool_max 10$/m,
    /^process_resident_memory_bytes \d{7,}$/m,
    /^process_start_time_seconds 1\d{9}/m,
    /^noixcoop_queue_length\{queue="argon2"\} 0$/m,
    /^noixcoop_refusals_total\{kind="http-401"\} [5-9]/m,
  ])
    expect(texte).toMatch(ligne)
})

test('every line is one that Prometheus reads, and every name is told once', async () => {
  vi.stubEnv('NOIXCOOP_MESURES_JETON', JETON)
  const lignes = (await (await demander(`Bearer ${JETON}`)).text()).trimEnd().split('\n')
  for (const ligne of lignes)
    expect(ligne).toMatch(
      /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z_]+="[^"]*"(?:,[a-z_]+="[^"]*")*\})? [\d.e+-]+)$/,
    )
  const types = lignes.filter((l) => l.startsWith('# TYPE')).map((l) => l.split(' ')[2])
  expect(new Set(types).size).toBe(types.length)
})

test('a secret that could be guessed stops the start', () => {
  vi.stubEnv('NOIXCOOP_MESURES_JETON', 'court')
  expect(() => jetonDesMesures()).toThrow(/au moins 24 caractères/)
})
