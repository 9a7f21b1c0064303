import pg from 'pg'
import { Empechement } from './empechement'

const INDISPENSABLES = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** The settings without which a committed delivery can vanish in a power cut (docs: fiabilite rule 11). */
export async function reglagesCoupes(url: string): Promise<string[]> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    const { rows } = await session.query<{ name: string }>(
      "SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = 'off' ORDER BY name",
      [[...INDISPENSABLES]],
    )
    return rows.map(({ name }) => name)
  } finally {
    await session.end()
  }
}

export async function verifierReglages(url: string): Promise<void> {
  const coupes = await reglagesCoupes(url)
  if (coupes.length === 0) return
  throw new Empechement(
    `La base est réglée pour perdre des données en cas de coupure (${coupes.map((nom) => `${nom} = off`).join(', ')}) : remettez ces réglages sur « on » avant de démarrer.`,
  )
}
