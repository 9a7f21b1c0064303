/** The chain of seals: what it covers, beside writers of several processes, and what it sees of a hand in the base. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { nouveauProducteur } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { executerDans } from './invariants'
import { sceller, tenirSceaux } from './sceaux'

let base: BaseDeTest
/** A hand in the base, that may put its triggers to sleep. */
let main: pg.Client
beforeAll(async () => {
  base = await baseDeTest()
  main = new pg.Client({ connectionString: base.url })
  main.on('error', () => {})
  await main.connect()
})
afterEach(() => main.query('ROLLBACK'))
afterAll(async () => {
  await main.end()
  await base.fermer()
})

const sceaux = () => base.db.sceau.findMany({ orderBy: { numero: 'asc' } })
const rompus = async () => (await executerDans(main)).filter(({ total }) => total > 0)
const plusieurs = async (n: number) => {
  for (let i = 0; i < n; i++) await nouveauProducteur()
}

test('each seal covers what came since the one before, and nothing is sealed twice', async () => {
  await plusieurs(3)
  expect(await sceller(base.url)).toBe(1)
  expect(await sceller(base.url)).toBe(0)
  await plusieurs(2)
  expect(await sceller(base.url)).toBe(1)
  const [un, deux] = await sceaux()
  expect([un?.nombre, deux?.nombre]).toEqual([3, 2])
  expect(un?.empreinte).not.toBe(deux?.empreinte)
  expect(await rompus()).toEqual([])
})

test('waits for whoever has a number below the last and has not committed, and makes nobody wait', async () => {
  await main.query('BEGIN')
  await main.query(
    "INSERT INTO audit (acteur, operation, objet, code) VALUES ('a', 'essai', 'essai', 'lent')",
  )
  await plusieurs(1)
  expect(await sceller(base.url, 100)).toBeNull()
  const avant = await sceaux()
  const enAttente = sceller(base.url)
  // Nobody is held up by a seal that waits.
  await plusieurs(1)
  await main.query('COMMIT')
  expect(await enAttente).toBe(1)
  const apres = await sceaux()
  expect(apres).toHaveLength(avant.length + 1)
  expect(apres.at(-1)?.nombre).toBeGreaterThanOrEqual(2)
  expect(await rompus()).toEqual([])
})

test('several processes seal at once: one chain', async () => {
  for (let tour = 0; tour < 5; tour++) {
    await plusieurs(2)
    await Promise.all(Array.from({ length: 4 }, () => sceller(base.url)))
  }
  await sceller(base.url)
  const { nombre } = (await base.db.sceau.aggregate({ _sum: { nombre: true } }))._sum
  expect(nombre).toBe(await base.db.audit.count())
  expect(await rompus()).toEqual([])
})

test('the end of a process seals what is left', async () => {
  const finir = tenirSceaux(base.url)
  await plusieurs(1)
  const avant = (await sceaux()).length
  await finir()
  expect(await sceaux()).toHaveLength(avant + 1)
})

test.each(['UPDATE sceau SET nombre = 1', 'DELETE FROM sceau', 'TRUNCATE sceau'])(
  '%s is refused',
  async (sql) => {
    await expect(main.query(sql)).rejects.toMatchObject({
      code: 'NX001',
      message: expect.stringMatching(/sceau/),
    })
  },
)

const LIGNE = '(SELECT max(au_id) FROM sceau WHERE numero = 2)'
const intruse = (id: string) =>
  `INSERT INTO audit (id, acteur, operation, objet, code) VALUES (${id}, 'intrus', 'essai', 'essai', 'x')`

test.each([
  ['the actor of a row', `UPDATE audit SET acteur = 'autre' WHERE id = ${LIGNE}`, 2, 'ligne ou sceau changé'],
  [
    'a value it kept',
    `UPDATE audit SET apres = apres || '{"nom":"x"}' WHERE id = ${LIGNE}`,
    2,
    'ligne ou sceau changé',
  ],
  [
    'its instant, by a millisecond',
    `UPDATE audit SET le = le + interval '1 ms' WHERE id = ${LIGNE}`,
    2,
    'ligne ou sceau changé',
  ],
  [
    'a letter that goes from one field to the next',
    `UPDATE audit SET objet = objet || left(code, 1), code = substr(code, 2) WHERE id = ${LIGNE}`,
    2,
    'ligne ou sceau changé',
  ],
  ['a row taken away', `DELETE FROM audit WHERE id = ${LIGNE}`, 2, 'ligne retirée'],
  ['a row put in before all', intruse('-5'), 1, 'ligne ajoutée'],
  [
    'a seal, with its row',
    `UPDATE sceau SET empreinte = repeat('0', 64) WHERE numero = 2`,
    2,
    'ligne ou sceau changé',
  ],
])('a hand that changes %s is seen', async (_, sql, sceau, constat) => {
  await main.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  await main.query(sql)
  const vu = (await rompus()).find(({ phrase }) => phrase.startsWith('chaque sceau'))
  expect(vu?.lignes[0]).toMatchObject({ sceau, constat })
})

test('a seal taken away leaves a gap', async () => {
  await main.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  await main.query('DELETE FROM sceau WHERE numero = 2')
  expect((await rompus()).map(({ phrase }) => phrase)).toContain('les sceaux se suivent sans trou')
})
