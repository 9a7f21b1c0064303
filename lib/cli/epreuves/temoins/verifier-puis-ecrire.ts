/** Loaded before the application by the proof alone: the lot that an order draws on is read, and held by nobody. */
import pg from 'pg'

const TENUE = /(FROM lot o\b[\s\S]*?) FOR NO KEY UPDATE/
const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, demande: unknown, ...reste: unknown[]) {
    if (typeof demande === 'string') return envoyer.call(this, demande.replace(TENUE, '$1'), ...reste)
    const texte = (demande as { text?: unknown } | null)?.text
    if (typeof texte === 'string' && TENUE.test(texte))
      return envoyer.call(this, { ...(demande as object), text: texte.replace(TENUE, '$1') }, ...reste)
    return envoyer.call(this, demande, ...reste)
  },
})
