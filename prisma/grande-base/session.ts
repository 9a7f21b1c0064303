/** How the rows of the large base go in: one session, COPY, a few thousand rows a transaction. */
import pg from 'pg'
import { copier } from '@/lib/base/copie'
import { COLONNES, type Lignes, type Table } from './tables'

const RANGS = {
  producteur: 'SELECT coalesce(max(substr(code, 2)::int), 0) AS rang FROM producteur',
  verger: 'SELECT coalesce(max(substr(code, 2)::int), 0) AS rang FROM verger',
  livraison: 'SELECT coalesce(max(substr(code, 2)::int), 0) AS rang FROM livraison',
  commande: 'SELECT coalesce(max(numero::int), 0) AS rang FROM commande',
  client: 'SELECT coalesce(max(substr(id, 5)::int), 0) AS rang FROM client',
  adhesion: 'SELECT coalesce(max(numero), 0) AS rang FROM adhesion',
}

export async function dernierRang(session: pg.Client, quoi: keyof typeof RANGS): Promise<number> {
  const { rows } = await session.query<{ rang: number }>(RANGS[quoi])
  return rows[0]?.rang ?? 0
}

/** All of these rows or none of them. */
export async function ecrire(session: pg.Client, tables: Partial<Record<Table, Lignes>>): Promise<void> {
  await session.query('BEGIN')
  try {
    for (const [table, lignes] of Object.entries(tables))
      await copier(session, table, COLONNES[table as Table], lignes)
    await session.query('COMMIT')
  } catch (erreur) {
    await session.query('ROLLBACK')
    throw erreur
  }
}

export function* parLots<T>(tous: Iterable<T>, nombre: number): Generator<T[]> {
  let lot: T[] = []
  for (const un of tous) {
    lot.push(un)
    if (lot.length < nombre) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}

export async function avec<T>(url: string, action: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: '-c timezone=UTC',
  })
  session.on('error', () => {})
  await session.connect()
  try {
    return await action(session)
  } finally {
    await session.end()
  }
}
