/** Loaded before the backup by the proof alone: each table is read at a moment of its own, some time after the last. */
import pg from 'pg'

const ENTRE_DEUX_S = 0.05
const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, demande: unknown, ...reste: unknown[]) {
    if (typeof demande === 'string' && demande.startsWith('BEGIN ISOLATION LEVEL REPEATABLE READ'))
      return envoyer.call(this, 'BEGIN', ...reste)
    const { sql } = demande as { sql?: string }
    // pg sends them in their order.
    if (sql?.startsWith('COPY')) void envoyer.call(this, `SELECT pg_sleep(${ENTRE_DEUX_S})`)
    return envoyer.call(this, demande, ...reste)
  },
})
