import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { DOSSIER_MIGRATIONS, lireMigrations, type Migration } from './dossiers-migrations'
import { Empechement, raison } from './empechement'
import { moteurSchema, SANS_FILTRE } from './moteur-schema'

/** Any number will do, as long as every process of ours takes the same one. */
const VERROU = 512_038_310

/** Brings the base to the schema of this version. Returns the names of the migrations it applied. */
export async function appliquerMigrations(url: string, migrations = lireMigrations()): Promise<string[]> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    // Two applications started together: the second waits here, then finds nothing left to do.
    await session.query('SELECT pg_advisory_lock($1)', [VERROU])
    const reste = aAppliquer(migrations, await dejaAppliquees(session))
    if (reste.length > 0) await appliquer(url, migrations, session)
    return reste.map(({ nom }) => nom)
  } finally {
    await session.end()
  }
}

type Ligne = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null }

async function dejaAppliquees(session: pg.Client): Promise<Ligne[]> {
  const table = await session.query<{ absente: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NULL AS absente",
  )
  if (table.rows[0]?.absente) return []
  const { rows } = await session.query<Ligne>(
    'SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}

function aAppliquer(migrations: Migration[], lignes: Ligne[]): Migration[] {
  const parNom = new Map(lignes.map((ligne) => [ligne.migration_name, ligne]))
  for (const { nom, empreinte } of migrations) {
    const ligne = parNom.get(nom)
    if (ligne?.finished_at && ligne.checksum !== empreinte) {
      throw new Empechement(
        `La migration ${nom} a été modifiée après avoir été appliquée à cette base : la base et le programme ne sont plus de la même version.`,
      )
    }
  }
  return migrations.filter(({ nom }) => !parNom.get(nom)?.finished_at)
}

async function appliquer(url: string, migrations: Migration[], session: pg.Client): Promise<void> {
  const moteur = await moteurSchema(new UsineEntiere({ connectionString: url }))
  try {
    await leverEchecs(moteur, session)
    await moteur.applyMigrations({ filters: SANS_FILTRE, migrationsList: enListe(migrations) })
  } catch (erreur) {
    const [echec] = (await dejaAppliquees(session)).filter(({ finished_at }) => finished_at === null)
    await leverEchecs(moteur, session)
    const sujet = echec ? `La migration ${echec.migration_name} a échoué` : 'Les migrations ont échoué'
    throw new Empechement(`${sujet}, rien n'en est resté dans la base : ${echec?.logs ?? raison(erreur)}`)
  } finally {
    moteur.free()
  }
}

/** Each script runs whole or not at all: one that failed left nothing, and its corrected text may be tried again. */
async function leverEchecs(moteur: Awaited<ReturnType<typeof moteurSchema>>, session: pg.Client) {
  for (const { migration_name, finished_at } of await dejaAppliquees(session)) {
    if (finished_at === null) await moteur.markMigrationRolledBack({ migrationName: migration_name })
  }
}

function enListe(migrations: Migration[]) {
  return {
    baseDir: DOSSIER_MIGRATIONS,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    migrationDirectories: migrations.map(({ nom, sql }) => ({
      path: nom,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

/**
 * The adapter cuts a script at every semicolon, inside the bodies of functions too, and sends the pieces over
 * several connections. Sent as one text, PostgreSQL reads it right and runs it in one transaction.
 */
class UsineEntiere extends PrismaPg {
  override async connect() {
    const adaptateur = await super.connect()
    adaptateur.executeScript = async (script) => {
      await adaptateur.underlyingDriver().query(script)
    }
    return adaptateur
  }
}
