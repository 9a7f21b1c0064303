import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../../prisma/generated/client'
import { ClientEnFile } from './client-en-file'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

type Options = { max?: number; surErreur?: (erreur: Error) => void }

/**
 * The adapter reads a timestamptz as if its offset were +00: the session has to be in UTC.
 * A lock that does not come within 5 s becomes a polite refusal, a query without end is cut.
 */
export function creerDb(url: string, { max = 10, surErreur = direPerte }: Options = {}): Db {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max,
      application_name: 'noixcoop',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      lock_timeout: 5_000,
      statement_timeout: 30_000,
      options: '-c timezone=UTC',
      Client: ClientEnFile,
    },
    // Without these two listeners a restart of PostgreSQL ends the process.
    { onPoolError: surErreur, onConnectionError: surErreur },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } })
}

function direPerte(erreur: Error) {
  console.error(`Connexion à PostgreSQL perdue : ${erreur.message}`)
}

const CLE = Symbol.for('noixcoop.db')
const partage = globalThis as { [CLE]?: Db }

/** One pool a process: Next loads this file in several bundles, and again at each reload of `npm run dev`. */
export function db(): Db {
  partage[CLE] ??= creerDb(adresse(), { max: Number(process.env.NOIXCOOP_POOL) || 10 })
  return partage[CLE]
}

export async function fermerDb(): Promise<void> {
  const ouverte = partage[CLE]
  partage[CLE] = undefined
  await ouverte?.$disconnect()
}

function adresse(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start the application with npm start')
  return url
}
