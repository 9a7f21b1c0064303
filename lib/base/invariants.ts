import { readFileSync } from 'node:fs'
import pg from 'pg'
import { dansRacine } from './racine'

/** `lignes` are the rows that break the sentence: none when it holds. At most 20, `total` counts them all. */
export type Invariant = { code: string; phrase: string; total: number; lignes: Record<string, unknown>[] }

const MONTREES = 20

export function lireInvariants(): { code: string; phrase: string; sql: string }[] {
  const texte = readFileSync(dansRacine('lib/base/invariants.sql'), 'utf8')
  return texte
    .split(/^(?=-- I\d+: )/m)
    .slice(1)
    .map((bloc) => {
      const [, code = '', phrase = ''] = /^-- (I\d+): (.+)$/m.exec(bloc) ?? []
      return { code, phrase, sql: bloc.slice(bloc.indexOf('\n')) }
    })
}

/** All on one snapshot, which writers do not disturb and which disturbs no writer. */
export async function executerInvariants(url: string): Promise<Invariant[]> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await executerDans(session)
  } finally {
    await session.end()
  }
}

/** As the transaction of `session` sees the base. */
export async function executerDans(session: pg.Client): Promise<Invariant[]> {
  const resultats: Invariant[] = []
  for (const { code, phrase, sql } of lireInvariants()) {
    const { rows } = await session.query(sql)
    resultats.push({ code, phrase, total: rows.length, lignes: rows.slice(0, MONTREES) })
  }
  return resultats
}
