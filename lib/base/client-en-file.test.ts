import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { ClientEnFile } from './client-en-file'

let base: BaseDeTest
let client: ClientEnFile
beforeAll(async () => {
  base = await baseDeTest()
  client = new ClientEnFile({ connectionString: base.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await base.fermer()
})

test('queries sent together are answered in order, each its own, without a warning', async () => {
  const avertis: string[] = []
  const noter = (a: Error) => avertis.push(a.message)
  process.on('warning', noter)
  const reponses = await Promise.all(
    [3, 1, 2].map((n) => client.query(`SELECT ${n} AS n FROM pg_sleep(0.01)`)),
  )
  expect(reponses.map((r) => r.rows)).toEqual([[{ n: 3 }], [{ n: 1 }], [{ n: 2 }]])
  // Warnings are told at the next tick.
  process.emitWarning('the listener listens')
  await once(process, 'warning')
  process.off('warning', noter)
  expect(avertis).toEqual(['the listener listens'])
})

test('one that fails fails alone', async () => {
  const [ratee, bonne] = await Promise.allSettled([client.query('SELECT 1/0'), client.query('SELECT 1 AS n')])
  expect(ratee?.status).toBe('rejected')
  expect(bonne).toMatchObject({ value: { rows: [{ n: 1 }] } })
})
