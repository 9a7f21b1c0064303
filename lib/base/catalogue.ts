/** The tables of a base as a backup goes through them: what PostgreSQL's own catalogue says, in an order that stays. */
import pg from 'pg'
import { enListe } from './copie'

export interface TableDeBase {
  nom: string
  /** In the order of the table; a generated column is no data. */
  colonnes: string[]
  /** COPY of it whole, in the order of its key: two bases that hold the same give the same bytes. */
  extraction: string
}

/** Sessions are of one moment: whoever signed out since would be in again. People sign in anew. */
export const NON_SAUVEES: ReadonlySet<string> = new Set(['_prisma_migrations', 'session'])

/** What text the base gives does not depend on its settings, and nothing cuts a long copy. */
export const REGLAGES = `
  SET search_path = public; SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET datestyle = 'ISO, YMD';
  SET intervalstyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 3;
  SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0`

interface Ligne {
  nom: string
  colonnes: string[]
  cle: { nom: string; texte: boolean }[]
}

// Tables of extensions are the extension's.
const TABLES = `
  SELECT c.relname AS nom,
    array(SELECT a.attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS colonnes,
    coalesce((SELECT json_agg(json_build_object('nom', a.attname, 'texte', a.attcollation <> 0) ORDER BY k.rang)
      FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k (attnum, rang)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary), '[]') AS cle
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
  ORDER BY c.relname COLLATE "C"`

function extraction({ nom, colonnes, cle }: Ligne): string {
  // By bytes: two servers may put letters in another order.
  const ordre = cle.map((c) => `${pg.escapeIdentifier(c.nom)}${c.texte ? ' COLLATE "C"' : ''}`).join(', ')
  const table = pg.escapeIdentifier(nom)
  return `COPY (SELECT ${enListe(colonnes)} FROM ${table} ORDER BY ${ordre || `${table}::text COLLATE "C"`}) TO STDOUT`
}

export async function lireTables(session: pg.Client): Promise<TableDeBase[]> {
  const { rows } = await session.query<Ligne>(TABLES)
  return rows
    .filter(({ nom }) => !NON_SAUVEES.has(nom))
    .map((ligne) => ({ nom: ligne.nom, colonnes: ligne.colonnes, extraction: extraction(ligne) }))
}

/** Anything of ours, or of others: a base that is not empty is not restored over. */
export async function estVide(session: pg.Client): Promise<boolean> {
  const { rowCount } = await session.query(
    "SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S') LIMIT 1",
  )
  return rowCount === 0
}

export interface SequenceDeBase {
  nom: string
  valeur: string
  /** False: the next number is `valeur` itself. */
  appelee: boolean
}

export async function lireSequences(session: pg.Client): Promise<SequenceDeBase[]> {
  const { rows } = await session.query<{ nom: string }>(
    `SELECT sequencename AS nom FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename COLLATE "C"`,
  )
  const lues: SequenceDeBase[] = []
  for (const { nom } of rows) {
    const { rows: etat } = await session.query<{ valeur: string; appelee: boolean }>(
      `SELECT last_value::text AS valeur, is_called AS appelee FROM ${pg.escapeIdentifier(nom)}`,
    )
    lues.push({ nom, valeur: '1', appelee: false, ...etat[0] })
  }
  return lues
}
