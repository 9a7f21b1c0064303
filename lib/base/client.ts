import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { journal } from '@/lib/core/journal'
import { type Prisma, PrismaClient } from '../../prisma/generated/client'
import { ClientEnFile } from './client-en-file'
import { requeteDirecte } from './requete-directe'
import { seuilLenteurMs } from './requete-lente'
import { noterTransactions } from './transaction-directe'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

type Options = { max?: number; surErreur?: (erreur: Error) => void; requeteLenteMs?: number }

/**
 * What ends a transaction: Prisma, unless its use case has a longer delay; its last statement; and, of a process that
 * stopped in the midst of it, PostgreSQL. The feed of events counts on them (decisions/0035).
 */
export const BORNES_MS = { transaction: 10_000, requete: 30_000, arret: 60_000 }

interface Ouverte {
  db: Db
  /** The same, whose raw queries go straight to the pool: for reads, which need no transaction. */
  lecture: Db
  pool: pg.Pool
}

/**
 * The adapter reads a timestamptz as if its offset were +00: the session has to be in UTC.
 * A lock that does not come within 5 s becomes a polite refusal, a query without end is cut.
 */
function ouvrir(url: string, { max = 10, surErreur = direPerte, requeteLenteMs }: Options = {}): Ouverte {
  const pool = new pg.Pool({
    // pg hands its own options on to each client.
    ...(requeteLenteMs !== undefined && { requeteLenteMs }),
    connectionString: url,
    max,
    application_name: 'noixcoop',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    lock_timeout: 5_000,
    statement_timeout: BORNES_MS.requete,
    idle_in_transaction_session_timeout: BORNES_MS.arret,
    Client: ClientEnFile,
    // Words that share half of their letters, three by three, are taken for each other (search). No read of ours lasts long
    // enough to be worth compiling: it cost the sums of a season 100 to 200 ms each (docs/mesures.md).
    options: '-c timezone=UTC -c jit=off -c pg_trgm.word_similarity_threshold=0.5',
  })
  // Without this listener, and the adapter's two, a restart of PostgreSQL ends the process.
  pool.on('error', () => {})
  noterTransactions(pool)
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: surErreur,
    onConnectionError: surErreur,
  })
  const db = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 5_000, timeout: BORNES_MS.transaction },
  })
  const lecture = Object.create(db, { $queryRaw: { value: requeteDirecte(pool) } }) as Db
  return { db, lecture, pool }
}

export const creerDb = (url: string, options: Options = {}): Db => ouvrir(url, options).db

function direPerte(erreur: Error) {
  journal.warn({ err: erreur }, 'connection to PostgreSQL lost')
}

const CLE = Symbol.for('noixcoop.db')
const partage = globalThis as { [CLE]?: Ouverte }

/** One pool a process: Next loads this file in several bundles, and again at each reload of `npm run dev`. */
function ouverte(): Ouverte {
  partage[CLE] ??= ouvrir(adresse(), {
    max: Number(process.env.NOIXCOOP_POOL) || 10,
    requeteLenteMs: seuilLenteurMs(),
  })
  return partage[CLE]
}

export const db = (): Db => ouverte().db

export const dbEnLecture = (): Db => ouverte().lecture

/** Of the process's pool: connections at work, at rest, at most; and queries that wait for one. */
export function connexionsDuPool() {
  const { pool } = ouverte()
  const { totalCount, idleCount, waitingCount, options } = pool
  return { prises: totalCount - idleCount, libres: idleCount, attendent: waitingCount, maximum: options.max }
}

/**
 * A read that every request makes, prepared once on each connection and outside any transaction. Through Prisma's engine
 * the same read costs four times the processor time (docs/mesures.md): for the session, the token and the feed.
 */
export async function lirePrepare<T extends pg.QueryResultRow>(
  name: string,
  { text, values }: Prisma.Sql,
): Promise<T[]> {
  const { rows } = await ouverte().pool.query<T>({ name, text, values })
  return rows
}

export async function fermerDb(): Promise<void> {
  const fermee = partage[CLE]
  partage[CLE] = undefined
  await fermee?.db.$disconnect()
  if (fermee && !fermee.pool.ending) await fermee.pool.end()
}

function adresse(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start the application with npm start')
  return url
}
