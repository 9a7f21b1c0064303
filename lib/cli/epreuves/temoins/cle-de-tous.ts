/** Loaded before the application by the proof alone: whose key it is gets lost. */
import pg from 'pg'

const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
const anonyme = (valeur: unknown) =>
  typeof valeur === 'string' && /^utilisateur:\d+$/.test(valeur) ? 'utilisateur:1' : valeur

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, demande: unknown, ...reste: unknown[]) {
    const { text = '', values = [] } = demande as { text?: string; values?: unknown[] }
    return /idempotence/.test(text)
      ? envoyer.call(this, { ...(demande as object), values: values.map(anonyme) }, ...reste)
      : envoyer.call(this, demande, ...reste)
  },
})
