/** A read straight to the pool gives what Prisma's own raw query gives, type by type. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '../../prisma/generated/client'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { db, dbEnLecture } from './client'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

const TOUT = Prisma.sql`SELECT
  1::int2 AS petit, 2::int4 AS entier, 3::int8 AS grand, sum(g.n)::bigint AS somme, sum(g.n::bigint) AS decimale, 12.50::numeric AS exact,
  0.5::float8 AS flottant, true AS vrai, 'é'::text AS texte, ${'é « ’'}::text AS parametre, 'recue'::etat_livraison AS etat,
  '2025-10-06'::date AS jour, '1899-12-31'::date AS ancien, ${new Date('2025-10-06')}::date AS "jourDonne",
  '2025-10-26 01:30:00.123+02'::timestamptz AS instant, '2025-10-26 01:30:00'::timestamp AS local,
  '{"a": [1, null]}'::jsonb AS json, '{"b": 1}'::json AS texteJson,
  ARRAY['a', NULL, 'b,"c']::text[] AS textes, ARRAY[1, 2]::int[] AS entiers, ARRAY[3, NULL]::bigint[] AS grands,
  ARRAY[1.5]::numeric[] AS decimales, ARRAY['2025-10-06']::date[] AS jours, ARRAY[]::text[] AS vide,
  ${['x', 'y']}::text[] AS donnes, ${[new Date('2025-10-06'), null]}::date[] AS "joursDonnes", ${10n}::bigint AS "grandDonne", NULL::int AS rien, ${null}::text AS "rienDonne"
  FROM generate_series(1, 3) g(n)`

test('each type of PostgreSQL that the house reads', async () => {
  const parPrisma = await db().$queryRaw<object[]>(TOUT)
  const directe = await dbEnLecture().$queryRaw<object[]>(TOUT)
  expect(Object.keys(directe[0] ?? {})).toHaveLength(29)
  expect(directe).toEqual(parPrisma)
})

test.each(['America/Los_Angeles', 'Europe/Paris', 'Pacific/Auckland'])(
  'the same days and instants in a process of %s',
  async (zone) => {
    const avant = process.env.TZ
    process.env.TZ = zone
    try {
      expect(await dbEnLecture().$queryRaw<object[]>(TOUT)).toEqual(await db().$queryRaw<object[]>(TOUT))
    } finally {
      if (avant === undefined) delete process.env.TZ
      else process.env.TZ = avant
    }
  },
)

test('as a template, with a piece of SQL inside, and no row', async () => {
  const ou = Prisma.sql`n > ${2}`
  expect(await dbEnLecture().$queryRaw`SELECT n FROM generate_series(1, ${3}::int) g(n) WHERE ${ou}`).toEqual(
    [{ n: 3 }],
  )
  expect(await dbEnLecture().$queryRaw`SELECT 1 AS n WHERE false`).toEqual([])
})

test('models are read as ever, and a refusal of the base keeps its code', async () => {
  expect(await dbEnLecture().calibre.count()).toBeGreaterThan(0)
  await expect(dbEnLecture().$queryRaw`SELECT 1 / ${0}::int`).rejects.toMatchObject({ code: '22012' })
})

test('reads that come by hundreds wait their turn, none is refused, and the others find a connection', async () => {
  const debut = performance.now()
  const lectures = Promise.allSettled(
    Array.from({ length: 150 }, () => dbEnLecture().$queryRaw`SELECT pg_sleep(0.35)::text`),
  )
  await new Promise((suite) => setTimeout(suite, 100))
  expect(await db().$queryRaw`SELECT 1 AS n`).toEqual([{ n: 1 }])
  expect(performance.now() - debut).toBeLessThan(3_000)
  expect((await lectures).filter((l) => l.status === 'rejected')).toEqual([])
}, 30_000)
