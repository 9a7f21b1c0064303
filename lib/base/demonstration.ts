import pg from 'pg'

// The mark is PostgreSQL's comment on the base itself: it goes where the base goes, and a copy of the data alone does not
// carry it. Our own backups say it: a demonstration that is restored stays one.
const EN_COURS = 'demonstration en cours'
const FAITE = 'demonstration'

export async function estDemonstration(url: string): Promise<boolean> {
  return (await avec(url, lireMarque)) === FAITE
}

/** `creer` fills a base that holds nothing. */
export async function marquerDemonstration(url: string, creer: () => Promise<void>): Promise<void> {
  await avec(url, (session) => poserMarque(session, EN_COURS))
  await creer()
  await avec(url, (session) => poserMarque(session, FAITE))
}

/** The same two for a session that is already open, and its transaction. */
export const estMarquee = async (session: pg.Client): Promise<boolean> =>
  (await lireMarque(session)) === FAITE
export const marquer = (session: pg.Client): Promise<void> => poserMarque(session, FAITE)

/** Another program is making it at this moment. */
export async function enCreation(url: string): Promise<boolean> {
  return avec(url, async (session) => {
    if ((await lireMarque(session)) !== EN_COURS) return false
    const { rowCount } = await session.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'noixcoop'",
    )
    return (rowCount ?? 0) > 0
  })
}

/** A first start that was cut left half a world, which nobody has used: the base is made anew. */
export async function effacerInachevee(url: string): Promise<void> {
  if ((await avec(url, lireMarque)) !== EN_COURS) return
  const ailleurs = new URL(url)
  const base = pg.escapeIdentifier(ailleurs.pathname.slice(1))
  ailleurs.pathname = '/postgres'
  await avec(ailleurs.href, async (session) => {
    await session.query(`DROP DATABASE ${base} WITH (FORCE)`)
    await session.query(`CREATE DATABASE ${base}`)
  })
}

async function lireMarque(session: pg.Client): Promise<string | null> {
  const { rows } = await session.query<{ marque: string | null }>(
    "SELECT shobj_description(oid, 'pg_database') AS marque FROM pg_database WHERE datname = current_database()",
  )
  return rows[0]?.marque ?? null
}

async function poserMarque(session: pg.Client, marque: string): Promise<void> {
  const base = pg.escapeIdentifier(session.database ?? '')
  await session.query(`COMMENT ON DATABASE ${base} IS ${pg.escapeLiteral(marque)}`)
}

async function avec<T>(url: string, action: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 })
  session.on('error', () => {})
  await session.connect()
  try {
    return await action(session)
  } finally {
    await session.end()
  }
}
