/** Raw reads of an operation that writes are asked on the connection of its transaction, and on no other. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sousLeNom } from '@/lib/core/reference'
import { Prisma } from '../../prisma/generated/client'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { db, type Tx } from './client'
import { PLANS_MAXIMUM, planGarde } from './plan-garde'
import { avecLecturesDirectes } from './transaction-directe'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

const enOperation = <T>(effet: (tx: Tx, nue: Tx) => Promise<T>, timeout = 5_000): Promise<T> =>
  sousLeNom('POST /api/essai', () =>
    db().$transaction((tx) => effet(avecLecturesDirectes(tx), tx), { timeout }),
  )
const lireNom = async (tx: Tx) =>
  (await tx.$queryRaw<{ nom: string }[]>`SELECT nom FROM variete WHERE code = 'franquette'`)[0]?.nom
const renommer = (tx: Tx) => tx.variete.update({ where: { code: 'franquette' }, data: { nom: 'Essai' } })
const SESSION = Prisma.sql`SELECT pg_backend_pid() AS pid`

test('they see what the transaction wrote, and it is undone with it', async () => {
  await expect(
    enOperation(async (tx, nue) => {
      expect(tx).not.toBe(nue)
      await renommer(tx)
      expect(await lireNom(tx)).toBe('Essai')
      expect(await lireNom(db())).toBe('Franquette')
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await lireNom(db())).toBe('Franquette')
})

test('twenty at once each read in their own session', async () => {
  const sessions = await Promise.all(
    Array.from({ length: 20 }, () =>
      enOperation(async (tx, nue) => [await tx.$queryRaw(SESSION), await nue.$queryRaw(SESSION)]),
    ),
  )
  for (const [directe, dePrisma] of sessions) expect(directe).toEqual(dePrisma)
})

test('a transaction that Prisma gave up reads nothing more', async () => {
  await expect(
    enOperation(async (tx) => {
      await new Promise((suite) => setTimeout(suite, 400))
      return lireNom(tx)
    }, 200),
  ).rejects.toMatchObject({ code: 'P2028' })
})

// The timer of Prisma sends ROLLBACK behind the read that is under way; what is asked next would be kept.
test('a transaction that is given up while it reads writes nothing more', async () => {
  await expect(
    enOperation(async (tx) => {
      await tx.$queryRaw`SELECT pg_sleep(0.6)::text`
      await tx.$queryRaw`INSERT INTO audit (le, acteur, operation, objet, code) VALUES (now(), 'essai', 'essai', 'essai', 'perdu')`
    }, 200),
  ).rejects.toMatchObject({ code: 'P2028' })
  expect(await db().audit.count({ where: { code: 'perdu' } })).toBe(0)
})

test('outside of any operation the transaction is left as it is', async () => {
  await db().$transaction(async (tx) => expect(avecLecturesDirectes(tx)).toBe(tx))
})

const plansGardes = (tx: Tx, contenant: string) =>
  tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_prepared_statements WHERE statement LIKE ${`%${contenant}%`} AND statement NOT LIKE '%pg_prepared%'`

test('a kept plan is prepared once on its connection, anything else never', async () => {
  await enOperation(async (tx) => {
    for (const n of [1, 2, 3]) {
      expect(await tx.$queryRaw(planGarde(Prisma.sql`SELECT ${n}::int AS garde_une_fois`))).toEqual([
        { garde_une_fois: n },
      ])
      await tx.$queryRaw`SELECT ${n}::int AS jamais_garde`
    }
    expect(await plansGardes(tx, 'garde_une_fois')).toHaveLength(1)
    expect(await plansGardes(tx, 'jamais_garde')).toHaveLength(0)
  })
})

test('texts that vary by mistake stop being prepared', async () => {
  await enOperation(async (tx) => {
    for (let i = 0; i < PLANS_MAXIMUM + 20; i++)
      await tx.$queryRaw(planGarde(Prisma.sql`SELECT 1 AS ${Prisma.raw(`texte_${i}`)}`))
    expect((await plansGardes(tx, 'texte_')).length).toBeLessThanOrEqual(PLANS_MAXIMUM)
  })
})
