import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { reglerHorloge } from '../core/horloge'
import { type Db, db, fermerDb } from './client'
import { ADRESSE_DU_MODELE } from './serveur-de-test'

export type BaseDeTest = { db: Db; url: string; fermer(): Promise<void> }

/**
 * A base of its own for one test file, with the reference data: `beforeAll` makes it, `afterAll` closes it.
 * It becomes this process's DATABASE_URL, so that use cases called in the test work on it.
 */
export function baseDeTest(): Promise<BaseDeTest> {
  const modele = adresseDuModele()
  return copier(modele, modele.pathname.slice(1))
}

const adresseDuModele = () => new URL(process.env[ADRESSE_DU_MODELE] ?? manque())

const MONDE = 'monde'
/** The demonstration world of tests is made on this day. */
export const JOUR_DU_MONDE = new Date('2026-11-24T08:00:00Z')

/** The same with the demonstration world: the first file that asks makes it, and each gets a copy of its own. */
export async function baseDuMonde(creerMonde: () => Promise<void>): Promise<BaseDeTest> {
  const modele = adresseDuModele()
  await administrer(modele, 'SELECT pg_advisory_lock(1)', async (session) => {
    const { rowCount } = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [MONDE])
    if (rowCount === 0) await faireLeMonde(session, creerMonde)
  })
  return copier(modele, MONDE)
}

async function faireLeMonde(session: pg.Client, creerMonde: () => Promise<void>): Promise<void> {
  const { url, fermer } = await baseDeTest()
  const remettre = reglerHorloge(() => JOUR_DU_MONDE)
  try {
    await creerMonde()
    await fermerDb()
    await session.query(`CREATE DATABASE ${MONDE} TEMPLATE ${new URL(url).pathname.slice(1)}`)
  } finally {
    remettre()
    await fermer()
  }
}

async function copier(modele: URL, depuis: string): Promise<BaseDeTest> {
  const nom = `essai_${randomUUID().replaceAll('-', '')}`
  await administrer(modele, `CREATE DATABASE ${nom} TEMPLATE ${depuis}`)
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

async function administrer(
  modele: URL,
  sql: string,
  suite: (session: pg.Client) => Promise<void> = async () => {},
): Promise<void> {
  const session = new pg.Client({ connectionString: memeServeur(modele, 'postgres') })
  session.on('error', () => {})
  await session.connect()
  try {
    await session.query(sql)
    await suite(session)
  } finally {
    await session.end()
  }
}
