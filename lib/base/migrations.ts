import pg from 'pg'
import { lireMigrations, type Migration } from './dossiers-migrations'
import { Empechement, raison } from './empechement'
import { dormir } from './processus'

/** Any number will do, as long as every process of ours takes the same one. */
export const VERROU_MIGRATIONS = 512_038_310

/**
 * Brings the base to the schema of this version; returns the names of the migrations it applied.
 *
 * Each migration and its row in Prisma's own table are one transaction: it is there whole or not at all, and a
 * corrected text may be tried again. Prisma's engine would cut a script at every semicolon, inside the bodies of
 * functions too, and leave half of a failed one behind. `prisma migrate deploy` reads the same folders and table.
 */
export async function appliquerMigrations(url: string, migrations = lireMigrations()): Promise<string[]> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    // Two applications started together: the second waits here, then finds nothing left to do.
    await session.query('SELECT pg_advisory_lock($1)', [VERROU_MIGRATIONS])
    const reste = aAppliquer(migrations, await dejaAppliquees(session))
    for (const migration of reste) await appliquer(session, migration)
    return reste.map(({ nom }) => nom)
  } finally {
    await session.end()
  }
}

/** Refuses a base that waits for migrations: a program whose account may not change tables only looks (decision 0029). */
export async function exigerMigrations(url: string, migrations = lireMigrations()): Promise<void> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    const { rows } = await session.query("SELECT WHERE to_regclass('_prisma_migrations') IS NOT NULL")
    const reste = aAppliquer(migrations, rows.length === 0 ? [] : await lireAppliquees(session))
    if (reste.length === 0) return
    throw new Empechement(
      `La base attend ${reste.length} migration${reste.length > 1 ? 's' : ''} (${reste[0]?.nom}…) : lancez « npm run migrer » avec le compte propriétaire de la base.`,
    )
  } finally {
    await session.end()
  }
}

type Ligne = { migration_name: string; checksum: string; finished_at: Date | null }

/** What the base says of itself; its table is made when it has none. */
async function dejaAppliquees(session: pg.Client): Promise<Ligne[]> {
  const { rows: tables } = await session.query("SELECT WHERE to_regclass('_prisma_migrations') IS NOT NULL")
  if (tables.length === 0) await creerTableDesMigrations(session)
  return lireAppliquees(session)
}

async function lireAppliquees(session: pg.Client): Promise<Ligne[]> {
  const { rows } = await session.query<Ligne>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}

function aAppliquer(migrations: Migration[], lignes: Ligne[]): Migration[] {
  const parNom = new Map(lignes.map((ligne) => [ligne.migration_name, ligne]))
  for (const { nom, empreinte } of migrations) {
    const ligne = parNom.get(nom)
    if (ligne && !ligne.finished_at)
      throw new Empechement(`La migration ${nom} est restée à moitié appliquée.`)
    if (ligne && ligne.checksum !== empreinte) throw new Empechement(modifiee(nom))
  }
  return migrations.filter(({ nom }) => !parNom.has(nom))
}

export const modifiee = (nom: string) =>
  `La migration ${nom} a changé depuis qu'elle a été appliquée à cette base : la base et le programme ne vont plus ensemble.`

/**
 * The version before serves meanwhile (docs/deploiement.md): a migration that waits for a table behind a long read has all
 * later ones wait behind it. So it waits for a second, lets them pass, and comes back, for a minute.
 */
const ATTENTE_MS = 1_000
const ESSAIS = 30

async function appliquer(session: pg.Client, migration: Migration): Promise<void> {
  for (let essai = 1; !(await tenter(session, migration, essai === ESSAIS)); essai++) await dormir(ATTENTE_MS)
}

/** False when somebody holds a table; an error like any other when it is the last attempt. */
async function tenter(session: pg.Client, migration: Migration, dernier: boolean): Promise<boolean> {
  await session.query('BEGIN')
  try {
    await session.query(`SET LOCAL lock_timeout = ${ATTENTE_MS}`)
    await appliquerDedans(session, migration)
    await session.query('COMMIT')
    return true
  } catch (erreur) {
    await session.query('ROLLBACK').catch(() => {})
    if (!dernier && verrouTenu(erreur)) return false
    throw erreur instanceof Empechement ? erreur : echec(migration, erreur)
  }
}

/** `lock_not_available`, as it came or as the reason of ours. */
const verrouTenu = (erreur: unknown): boolean =>
  [erreur, (erreur as Error).cause].some((e) => (e as { code?: string } | undefined)?.code === '55P03')

/** Inside a transaction of the caller, which holds `VERROU_MIGRATIONS`. */
export async function appliquerDedans(session: pg.Client, migration: Migration): Promise<void> {
  const { nom, sql, empreinte } = migration
  try {
    await session.query(sql)
  } catch (erreur) {
    throw echec(migration, erreur)
  }
  await session.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
    [empreinte, nom],
  )
}

// A deferred trigger speaks at COMMIT only.
const echec = ({ nom, sql }: Migration, erreur: unknown) =>
  new Empechement(
    `La migration ${nom} a échoué${lieu(erreur, sql)}, la base est inchangée : ${raison(erreur)}`,
    { cause: erreur },
  )

export const creerTableDesMigrations = (session: pg.Client) => session.query(TABLE_DE_PRISMA)

function lieu(erreur: unknown, sql: string): string {
  const position = Number((erreur as { position?: string }).position)
  return position > 0 ? ` à la ligne ${sql.slice(0, position).split('\n').length}` : ''
}

const TABLE_DE_PRISMA = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
