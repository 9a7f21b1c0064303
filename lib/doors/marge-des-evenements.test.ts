/** A transaction that outlived the margin of the feed could hide an event from a program for good (decisions/0035). */
import { expect, test } from 'vitest'
import { baseDeTest } from '@/lib/base/base-de-test'
import { BORNES_MS } from '@/lib/base/client'
import { MARGE_DU_FIL_MS } from '@/lib/distributeurs/evenement'
import { OPERATIONS } from './operations'

test('no operation may last as long as the feed looks back', () => {
  // Time is up, while a statement is under way; the COMMIT is another, sent by a process that had stopped just before it.
  const { transaction, requete, arret } = BORNES_MS
  const delais = OPERATIONS.map(({ declaration }) =>
    'delaiMs' in declaration ? Number(declaration.delaiMs) : 0,
  )
  expect(Math.max(transaction, ...delais) + 2 * requete + arret).toBeLessThan(MARGE_DU_FIL_MS)
  expect(delais.some((delai) => delai > transaction)).toBe(true)
})

test('PostgreSQL knows both of its bounds', async () => {
  const { db, fermer } = await baseDeTest()
  try {
    const [session] = await db.$queryRaw<object[]>`SELECT current_setting('statement_timeout') AS requete,
      current_setting('idle_in_transaction_session_timeout') AS arret`
    expect(session).toEqual({ requete: '30s', arret: '1min' })
  } finally {
    await fermer()
  }
})
