import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Db, db, fermerDb } from './client'
import { ADRESSE_DU_MODELE } from './serveur-de-test'

export type BaseDeTest = { db: Db; url: string; fermer(): Promise<void> }

/**
 * A base of its own for one test file, with the reference data: `beforeAll` makes it, `afterAll` closes it.
 * It becomes this process's DATABASE_URL, so that use cases called in the test work on it.
 */
export async function baseDeTest(): Promise<BaseDeTest> {
  const modele = new URL(process.env[ADRESSE_DU_MODELE] ?? manque())
  const nom = `essai_${randomUUID().replaceAll('-', '')}`
  await administrer(modele, `CREATE DATABASE ${nom} TEMPLATE ${modele.pathname.slice(1)}`)
  const url = memeServeur(modele, nom)
  await fermerDb()
  process.env.DATABASE_URL = url
  return {
    db: db(),
    url,
    async fermer() {
      await fermerDb()
      delete process.env.DATABASE_URL
      await administrer(modele, `DROP DATABASE ${nom} WITH (FORCE)`)
    },
  }
}

function manque(): never {
  throw new Error(`${ADRESSE_DU_MODELE} is not set: run the tests with npm test or npx vitest`)
}

function memeServeur(modele: URL, base: string): string {
  const adresse = new URL(modele)
  adresse.pathname = `/${base}`
  return adresse.href
}

async function administrer(modele: URL, sql: string): Promise<void> {
  const session = new pg.Client({ connectionString: memeServeur(modele, 'postgres') })
  session.on('error', () => {})
  await session.connect()
  try {
    await session.query(sql)
  } finally {
    await session.end()
  }
}
