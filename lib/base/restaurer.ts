/**
 * A backup becomes a base again, in one transaction: the schema of its own day by the migrations it names, the rows, the
 * sequences, then the migrations that came since. What a managed server gives its owner is enough: triggers of ours are
 * disabled and foreign keys dropped inside the transaction, where nobody sees it, and put back before it commits
 * (docs/decisions/0027).
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { estVide, lireTables, REGLAGES, type TableDeBase } from './catalogue'
import { copierTexte, enListe } from './copie'
import { marquer } from './demonstration'
import { lireMigrations, type Migration } from './dossiers-migrations'
import { Empechement, estEmpechement, raison } from './empechement'
import { appliquerDedans, creerTableDesMigrations, modifiee, VERROU_MIGRATIONS } from './migrations'
import { lireSauvegarde, type Sauvegarde } from './sauvegarde-fichier'
import type { Manifeste, TableSauvee } from './sauvegarde-manifeste'
import { empreinteDeTable } from './sauvegarder'

export interface Restauration {
  manifeste: Manifeste
  /** Names of the migrations that came after the backup. */
  migrees: string[]
}

/** Restores `chemin` into an empty base, whole or not at all. */
export async function restaurer(
  url: string,
  chemin: string,
  programme: Migration[] = lireMigrations(),
): Promise<Restauration> {
  const sauvegarde = await lireSauvegarde(chemin)
  const { anciennes, nouvelles } = partager(sauvegarde.manifeste, programme)
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    await session.query(REGLAGES)
    // An application that starts meanwhile waits for us, then finds a base that is ready.
    await session.query('SELECT pg_advisory_lock($1)', [VERROU_MIGRATIONS])
    await session.query('BEGIN')
    await exigerVide(session)
    await creerTableDesMigrations(session)
    for (const migration of anciennes) await appliquerDedans(session, migration)
    await remplir(session, sauvegarde)
    for (const migration of nouvelles) await appliquerDedans(session, migration)
    if (sauvegarde.manifeste.demonstration) await marquer(session)
    await session.query('COMMIT')
    await session.query('ANALYZE')
    return { manifeste: sauvegarde.manifeste, migrees: nouvelles.map(({ nom }) => nom) }
  } catch (erreur) {
    if (estEmpechement(erreur)) throw erreur
    throw new Empechement(`La restauration a échoué, la base est inchangée : ${raison(erreur)}`)
  } finally {
    await session.end()
  }
}

/** The migrations of the backup as this program has them, and those that came since. */
function partager({ migrations }: Manifeste, programme: Migration[]) {
  const connues = new Map(programme.map((m) => [m.nom, m]))
  const anciennes = migrations.map(({ nom, empreinte }) => {
    const migration = connues.get(nom)
    if (!migration)
      throw new Empechement(
        `Cette sauvegarde vient d’une version plus récente du programme (migration ${nom}) : mettez-le à jour, puis recommencez.`,
      )
    if (migration.empreinte !== empreinte) throw new Empechement(modifiee(nom))
    return migration
  })
  return { anciennes, nouvelles: programme.filter((m) => !anciennes.includes(m)) }
}

async function exigerVide(session: pg.Client): Promise<void> {
  if (await estVide(session)) return
  throw new Empechement(
    'Cette base n’est pas vide, et une restauration n’efface rien : indiquez un dossier neuf (NOIXCOOP_DONNEES) ou une base neuve (DATABASE_URL).',
  )
}

async function remplir(session: pg.Client, { manifeste, corps }: Sauvegarde): Promise<void> {
  const tables = apparier(manifeste, await lireTables(session))
  const avant = await lireGardes(session)
  await baisser(session, avant)
  await recopier(session, manifeste.tables, corps())
  for (const { nom, valeur, appelee } of manifeste.sequences)
    await session.query('SELECT setval(to_regclass($1), $2::bigint, $3)', [
      pg.escapeIdentifier(nom),
      valeur,
      appelee,
    ])
  await relever(session, avant)
  if (JSON.stringify(await lireGardes(session)) !== JSON.stringify(avant))
    throw new Error('Les déclencheurs et les clés étrangères ne sont pas revenus comme ils étaient.')
  await relire(session, manifeste.tables, tables)
}

/** The tables that the migrations made are those of the manifest, column for column. */
function apparier(manifeste: Manifeste, tables: TableDeBase[]): Map<string, TableDeBase> {
  const decrire = (t: { nom: string; colonnes: string[] }[]) =>
    t.map(({ nom, colonnes }) => `${nom} (${colonnes.join(', ')})`)
  const [dites, faites] = [decrire(manifeste.tables), decrire(tables)]
  const manque = faites.find((t) => !dites.includes(t))
  const surplus = dites.find((t) => !faites.includes(t))
  if (manque ?? surplus)
    throw new Empechement(
      `Cette sauvegarde et ses migrations ne vont pas ensemble (${manque ? 'il manque' : 'en trop'} : ${manque ?? surplus}) : prenez une autre sauvegarde.`,
    )
  return new Map(tables.map((t) => [t.nom, t]))
}

interface Gardes {
  cles: { table: string; nom: string; definition: string }[]
  declencheurs: { table: string; nom: string; etat: string }[]
}

async function lireGardes(session: pg.Client): Promise<Gardes> {
  const { rows: cles } = await session.query<Gardes['cles'][number]>(
    `SELECT conrelid::regclass::text AS table, conname AS nom, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  )
  const { rows: declencheurs } = await session.query<Gardes['declencheurs'][number]>(
    `SELECT tgrelid::regclass::text AS table, tgname AS nom, tgenabled AS etat FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
     WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  )
  return { cles, declencheurs }
}

const tablesGardees = ({ declencheurs }: Gardes) => [...new Set(declencheurs.map((d) => d.table))]

/** The rows were judged when they were written: they come back as they are, whole tables at a time. */
async function baisser(session: pg.Client, gardes: Gardes): Promise<void> {
  // What a migration wrote has been judged before the tables change.
  await session.query('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED')
  for (const table of tablesGardees(gardes)) await session.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  for (const { table, nom } of gardes.cles)
    await session.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(nom)}`)
  const { rows } = await session.query<{ nom: string }>(
    "SELECT relname AS nom FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'",
  )
  // Rows that migrations made: the backup has its own.
  await session.query(`TRUNCATE ${enListe(rows.map(({ nom }) => nom))}`)
}

const ETATS: Record<string, string> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA', D: 'DISABLE' }

/** A foreign key that comes back is verified on all of its rows. */
async function relever(session: pg.Client, { cles, declencheurs }: Gardes): Promise<void> {
  for (const { table, nom, definition } of cles)
    await session.query(`ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(nom)} ${definition}`)
  for (const { table, nom, etat } of declencheurs)
    await session.query(`ALTER TABLE ${table} ${ETATS[etat]} TRIGGER ${pg.escapeIdentifier(nom)}`)
}

async function recopier(
  session: pg.Client,
  tables: TableSauvee[],
  corps: AsyncIterable<Buffer>,
): Promise<void> {
  const lecteur = new Lecteur(corps)
  for (const table of tables) {
    const sha256 = createHash('sha256')
    const pieces = lecteur.prendre(table.octets, (morceau) => sha256.update(morceau))
    const lignes = await copierTexte(session, table.nom, table.colonnes, pieces)
    if (lignes !== table.lignes || sha256.digest('hex') !== table.sha256) throw differe(table)
  }
  if (!(await lecteur.estFini())) throw new Error('la sauvegarde tient plus qu’elle n’en dit')
}

/** Cuts the one stream where each table ends. */
class Lecteur {
  private readonly source: AsyncIterator<Buffer>
  private reste: Buffer = Buffer.alloc(0)
  constructor(corps: AsyncIterable<Buffer>) {
    this.source = corps[Symbol.asyncIterator]()
  }

  async *prendre(octets: number, surMorceau: (morceau: Buffer) => void): AsyncGenerator<Buffer> {
    for (let manque = octets; manque > 0; ) {
      if (this.reste.length === 0 && !(await this.avancer()))
        throw new Error('la sauvegarde tient moins qu’elle n’en dit')
      const morceau = this.reste.subarray(0, manque)
      this.reste = this.reste.subarray(morceau.length)
      manque -= morceau.length
      surMorceau(morceau)
      yield morceau
    }
  }

  async estFini(): Promise<boolean> {
    return this.reste.length === 0 && !(await this.avancer())
  }

  private async avancer(): Promise<boolean> {
    const { done, value } = await this.source.next()
    if (done) return false
    this.reste = value
    return true
  }
}

const differe = ({ nom }: TableSauvee) => new Error(`la table ${nom} n’est pas celle qui a été sauvegardée`)

/** What the base now gives back is what it once gave, byte for byte. */
async function relire(
  session: pg.Client,
  sauvees: TableSauvee[],
  tables: Map<string, TableDeBase>,
): Promise<void> {
  for (const sauvee of sauvees) {
    const table = tables.get(sauvee.nom)
    const { sha256, lignes } = table ? await empreinteDeTable(session, table) : { sha256: '', lignes: 0 }
    if (sha256 !== sauvee.sha256 || lignes !== sauvee.lignes) throw differe(sauvee)
  }
}
