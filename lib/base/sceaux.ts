/**
 * The audit is sealed into a chain of prints (fiabilite.md rule 9, docs/decisions/0031): each seal covers the rows that
 * came since the one before, and its print. Sealed once a minute and at the end of a process, beside the writers, whom
 * nothing makes wait.
 */
import pg from 'pg'
import { journal } from '../core/journal'
import { dormir } from './processus'

/** Any number will do, as long as every process of ours takes the same one. */
const VERROU_SCEAUX = 512_038_311
const PERIODE_MS = 60_000
const PAS_MS = 25
/** Rows of one seal at most: what is broken is told by its seal. */
const LIGNES = 10_000
/** An import may write for a minute; at the end of a process, nobody waits for those of others. */
const PATIENCE_MS = { periode: 90_000, arret: 2_000 }

/** Laid on what is committed now, or on nothing: null when another process seals, or when writers did not end in time. */
export async function sceller(url: string, patienceMs = PATIENCE_MS.periode): Promise<number | null> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    // Each statement sees what is committed when it begins: the rows of those we waited for.
    await session.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    const { rows } = await session.query<{ seul: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS seul', [
      VERROU_SCEAUX,
    ])
    if (!rows[0]?.seul) return null
    const jusqua = await derniereLigne(session)
    if (!(await tousFinis(session, await ecrivains(session), patienceMs))) return null
    let poses = 0
    while (jusqua !== null && (await poser(session, jusqua))) poses++
    await session.query('COMMIT')
    return poses
  } finally {
    await session.end()
  }
}

const derniereLigne = async (session: pg.Client): Promise<string | null> =>
  (await session.query<{ id: string | null }>('SELECT max(id) AS id FROM audit')).rows[0]?.id ?? null

/**
 * The transactions that write the audit. Numbers are given before they commit, in any order: whoever has one below the
 * last took this lock before it, and keeps it to the end.
 */
async function ecrivains(session: pg.Client): Promise<string[]> {
  const { rows } = await session.query<{ qui: string }>(
    `SELECT DISTINCT virtualtransaction AS qui FROM pg_locks WHERE locktype = 'relation' AND relation = 'audit'::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND mode = 'RowExclusiveLock'`,
  )
  return rows.map(({ qui }) => qui)
}

async function tousFinis(session: pg.Client, attendus: string[], patienceMs: number): Promise<boolean> {
  for (const limite = performance.now() + patienceMs; ; await dormir(PAS_MS)) {
    const restent = new Set(await ecrivains(session))
    if (!attendus.some((qui) => restent.has(qui))) return true
    if (performance.now() > limite) return false
  }
}

async function poser(session: pg.Client, jusqua: string): Promise<boolean> {
  const { rowCount } = await session.query(
    `INSERT INTO sceau (numero, au_id, nombre, empreinte)
     SELECT n.numero, n.au_id, s.nombre, s.empreinte
     FROM (SELECT coalesce(d.numero, 0) + 1 AS numero, d.au_id AS apres, d.empreinte AS precedente,
         (SELECT max(id) FROM (SELECT id FROM audit WHERE (d.au_id IS NULL OR id > d.au_id) AND id <= $1 ORDER BY id LIMIT $2) f) AS au_id
       FROM (SELECT) un LEFT JOIN (SELECT * FROM sceau ORDER BY numero DESC LIMIT 1) d ON TRUE) n,
       sceau_de(n.precedente, n.numero, n.apres, n.au_id) s
     WHERE n.au_id IS NOT NULL`,
    [jusqua, LIGNES],
  )
  return rowCount === 1
}

/** Seals once a minute; what comes back ends it, with a last seal. */
export function tenirSceaux(url: string): () => Promise<void> {
  let enCours: Promise<unknown> = Promise.resolve()
  const noter = (err: unknown) => journal.warn({ err }, 'audit not sealed')
  const minuterie = setInterval(() => {
    enCours = enCours.then(() => sceller(url)).catch(noter)
  }, PERIODE_MS).unref()
  return async () => {
    clearInterval(minuterie)
    await enCours
    await sceller(url, PATIENCE_MS.arret).catch(noter)
  }
}
