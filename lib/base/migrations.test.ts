/** A migration beside people who work: it never makes them wait for what it waits for. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { lireMigrations } from './dossiers-migrations'
import { appliquerMigrations } from './migrations'
import { dormir } from './processus'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

const neuve = (nom: string, sql: string) => [...lireMigrations(), { nom, sql, empreinte: nom }]

async function session(): Promise<pg.Client> {
  const neuf = new pg.Client({ connectionString: base.url })
  await neuf.connect()
  return neuf
}

test('behind a long read, others go on reading, and it passes when that one ends', async () => {
  const [longue, autre] = [await session(), await session()]
  try {
    await longue.query('BEGIN; SELECT count(*) FROM lot')
    const migration = appliquerMigrations(
      base.url,
      neuve('90_lente', 'ALTER TABLE lot ADD COLUMN essai text'),
    )
    // Long enough for the migration to stand in the queue.
    await dormir(500)
    const debut = performance.now()
    await autre.query('SELECT count(*) FROM lot')
    expect(performance.now() - debut).toBeLessThan(2_000)
    await longue.query('COMMIT')
    expect(await migration).toEqual(['90_lente'])
    await autre.query('SELECT essai FROM lot')
  } finally {
    await longue.end()
    await autre.end()
  }
})

test('one that fails leaves the base as it was, and is told at once', async () => {
  const fausse = neuve('91_fausse', 'ALTER TABLE lot ADD COLUMN autre text;\nSELECT 1/0')
  await expect(appliquerMigrations(base.url, fausse)).rejects.toThrow(
    /^La migration 91_fausse a échoué.*la base est inchangée : division by zero/,
  )
  const voir = await session()
  await expect(voir.query('SELECT autre FROM lot')).rejects.toThrow(/does not exist/)
  await voir.end()
})
