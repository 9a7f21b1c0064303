/** Loaded before the application by the proof alone: what a transaction wrote before it was refused is kept. */
import pg from 'pg'

const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, demande: unknown, ...reste: unknown[]) {
    if (demande === 'ROLLBACK') return envoyer.call(this, 'COMMIT', ...reste)
    const texte = (demande as { text?: unknown } | null)?.text
    if (texte === 'ROLLBACK') return envoyer.call(this, { ...(demande as object), text: 'COMMIT' }, ...reste)
    return envoyer.call(this, demande, ...reste)
  },
})
