/** The base of a proof, looked at past the application. */
import pg from 'pg'
import type { Maison } from './maison'

export async function avecBase<T>(maison: Maison, action: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: maison.postgres.url })
  session.on('error', () => {})
  await session.connect()
  return action(session).finally(() => session.end())
}
