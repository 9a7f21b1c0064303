/**
 * Loaded before the application by the proof alone: COMMIT is said to be done, and sent a moment later. From SIGUSR2 on:
 * the proof's own records are made in peace.
 */
import pg from 'pg'

const RETARD_MS = 400
const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
let menteur = false
process.on('SIGUSR2', () => {
  menteur = true
})

const texteDe = (demande: unknown): string =>
  typeof demande === 'string' ? demande : ((demande as { text?: string } | null)?.text ?? '')

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    if (!menteur || !/^COMMIT$/i.test(texteDe(args[0])) || typeof args.at(-1) === 'function')
      return envoyer.apply(this, args)
    setTimeout(() => void (envoyer.apply(this, args) as Promise<unknown>).catch(() => {}), RETARD_MS)
    return Promise.resolve({ command: 'COMMIT', rowCount: null, rows: [], fields: [], oid: 0 })
  },
})
