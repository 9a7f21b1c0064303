/** A slow query is told once, by whatever way it came; a quick one never, and no value at all. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { journal } from '@/lib/core/journal'
import { avecDemande, sousLeNom } from '@/lib/core/reference'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { creerDb, type Db } from './client'
import { seuilLenteurMs, texteDeRequete } from './requete-lente'

let base: BaseDeTest
let db: Db
beforeAll(async () => {
  base = await baseDeTest()
  db = creerDb(base.url, { requeteLenteMs: 150 })
})
afterAll(async () => {
  await db.$disconnect()
  await base.fermer()
})
const dit = vi.spyOn(journal, 'warn').mockImplementation(() => {})
beforeEach(() => dit.mockClear())

const CANARI = 'Canari-de-la-requete'

test.each([
  ['on the pool', () => db.$queryRaw`SELECT pg_sleep(0.2)::text, ${CANARI}::text`],
  [
    'in a transaction',
    () => db.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(0.2)::text, ${CANARI}::text`),
  ],
])('%s: its operation, its request, its text and no value', async (_, demander) => {
  await avecDemande({ reference: 'aaaaaaaa-bbbb' }, () =>
    sousLeNom('GET /api/lots', async () => {
      await demander()
    }),
  )
  expect(dit).toHaveBeenCalledTimes(1)
  expect(dit).toHaveBeenCalledWith(
    {
      ms: expect.any(Number),
      operation: 'GET /api/lots',
      reference: 'aaaaaaaa-bbbb',
      texte: 'SELECT pg_sleep(0.2)::text, $1::text',
    },
    'slow query',
  )
  expect(JSON.stringify(dit.mock.calls)).not.toContain(CANARI)
})

test('one that fails after a long time is told too', async () => {
  await expect(
    db.$queryRaw`SELECT 1 / CASE WHEN pg_sleep(0.2)::text = '' THEN 0 ELSE 1 END`,
  ).rejects.toThrow()
  expect(dit).toHaveBeenCalledTimes(1)
})

test('a quick one is not', async () => {
  await db.$queryRaw`SELECT 1`
  expect(dit).not.toHaveBeenCalled()
})

test('a literal that a mistake left in the text is cut', () => {
  expect(texteDeRequete({ text: "SELECT  *\nFROM lot WHERE code = 'l''oubli' AND x = $1" })).toBe(
    "SELECT * FROM lot WHERE code = '…' AND x = $1",
  )
})

test.each([
  ['', 500],
  ['abc', 500],
  ['-1', 500],
  ['0', 0],
  ['250', 250],
])('NOIXCOOP_REQUETE_LENTE_MS=%s is %i ms', (dite, ms) => {
  vi.stubEnv('NOIXCOOP_REQUETE_LENTE_MS', dite)
  expect(seuilLenteurMs()).toBe(ms)
  vi.unstubAllEnvs()
})
