import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { copier } from './copie'

let base: BaseDeTest
let session: pg.Client
beforeAll(async () => {
  base = await baseDeTest()
  session = new pg.Client({ connectionString: base.url })
  await session.connect()
  await session.query('CREATE TABLE essai_copie (n int, texte text, vrai boolean)')
})
afterAll(async () => {
  await session.end()
  await base.fermer()
})

test('texts arrive as they are, whatever they hold', async () => {
  const textes = ['a\tb', 'a\nb\r', '\\N', '\\', 'Poliénas ’ 🌰', '', null]
  await copier(
    session,
    'essai_copie',
    ['n', 'texte', 'vrai'],
    textes.map((t, i) => [i, t, i % 2 === 0]),
  )
  const { rows } = await session.query('SELECT texte, vrai FROM essai_copie ORDER BY n')
  expect(rows).toEqual(textes.map((texte, i) => ({ texte, vrai: i % 2 === 0 })))
  await session.query('DELETE FROM essai_copie')
})

test('many rows, and none', async () => {
  const lignes = function* () {
    for (let i = 0; i < 50_000; i++) yield [i, `ligne numéro ${i}`, null]
  }
  await copier(session, 'essai_copie', ['n', 'texte', 'vrai'], lignes())
  await copier(session, 'essai_copie', ['n'], [])
  const { rows } = await session.query(
    'SELECT count(*)::int AS nombre, sum(n)::bigint AS somme FROM essai_copie',
  )
  expect(rows).toEqual([{ nombre: 50_000, somme: '1249975000' }])
})

test('a refusal of the base, or of the rows themselves, leaves nothing and a session that goes on', async () => {
  await session.query('DELETE FROM essai_copie')
  await expect(copier(session, 'essai_copie', ['n'], [[1], ['deux']])).rejects.toThrow(/deux/)
  const rompues = function* () {
    yield [1]
    throw new Error('plus de lignes')
  }
  await expect(copier(session, 'essai_copie', ['n'], rompues())).rejects.toThrow(/plus de lignes/)
  await expect(copier(session, 'absente', ['n'], [[1]])).rejects.toThrow(/absente/)
  expect((await session.query('SELECT * FROM essai_copie')).rows).toEqual([])
})
