/** The whole base in one file, as it stood at one moment, whoever writes meanwhile. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import paquet from '@/package.json'
import { lireSequences, lireTables, REGLAGES, type TableDeBase } from './catalogue'
import { extraire } from './copie'
import { estMarquee } from './demonstration'
import { Empechement } from './empechement'
import { VERROU_MIGRATIONS } from './migrations'
import { type Ecrire, ecrireSauvegarde } from './sauvegarde-fichier'
import type { Manifeste, TableSauvee } from './sauvegarde-manifeste'

/** Writes `chemin`; returns what it holds. The session secret is no part of a base, and sessions are left out of it. */
export async function sauvegarder(url: string, chemin: string): Promise<Manifeste> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    await session.query(REGLAGES)
    // Shared: writers do not mind, and no migration changes a table between two others.
    await session.query('SELECT pg_advisory_lock_shared($1)', [VERROU_MIGRATIONS])
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await ecrireSauvegarde(chemin, (ecrire) => toutEcrire(session, ecrire))
  } finally {
    await session.end()
  }
}

async function toutEcrire(session: pg.Client, ecrire: Ecrire): Promise<Manifeste> {
  const migrations = await lireAppliquees(session)
  const demonstration = await estMarquee(session)
  const tables: TableSauvee[] = []
  for (const table of await lireTables(session)) tables.push(await empreinteDeTable(session, table, ecrire))
  return {
    version: paquet.version,
    creeLe: new Date().toISOString(),
    demonstration,
    migrations,
    tables,
    // Last: a sequence is outside of transactions, and has to be beyond every number that was read.
    sequences: await lireSequences(session),
  }
}

async function lireAppliquees(session: pg.Client): Promise<Manifeste['migrations']> {
  const { rows: presentes } = await session.query(
    "SELECT WHERE to_regclass('_prisma_migrations') IS NOT NULL",
  )
  if (presentes.length === 0)
    throw new Empechement(
      'Cette base est vide : il n’y a rien à sauvegarder. Démarrez d’abord l’application.',
    )
  const { rows } = await session.query<{ nom: string; empreinte: string; finie: boolean }>(
    `SELECT migration_name AS nom, checksum AS empreinte, finished_at IS NOT NULL AS finie FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  const inachevee = rows.find(({ finie }) => !finie)
  if (inachevee) throw new Empechement(`La migration ${inachevee.nom} est restée à moitié appliquée.`)
  return rows.map(({ nom, empreinte }) => ({ nom, empreinte }))
}

/** Goes through a table whole; `ecrire` gets its text. */
export async function empreinteDeTable(
  session: pg.Client,
  { nom, colonnes, extraction }: TableDeBase,
  ecrire: Ecrire = async () => {},
): Promise<TableSauvee> {
  const sha256 = createHash('sha256')
  let octets = 0
  const lignes = await extraire(session, extraction, async (morceau) => {
    sha256.update(morceau)
    octets += morceau.length
    await ecrire(morceau)
  })
  return { nom, colonnes, lignes, octets, sha256: sha256.digest('hex') }
}
