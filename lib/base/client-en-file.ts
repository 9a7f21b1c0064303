import pg from 'pg'
import { chronometree } from './requete-lente'

export interface ReglagesClient extends pg.ClientConfig {
  /** Longer queries are told in the log; none unless said. */
  requeteLenteMs?: number
}

/**
 * A connection on which each query waits for the one before. Prisma sends the reads of one `include` together, also
 * inside a transaction, and pg 9 will refuse what pg 8 only warns of: a query while another is under way.
 */
export class ClientEnFile extends pg.Client {
  private precedente: Promise<unknown> = Promise.resolve()

  constructor(config?: string | ReglagesClient) {
    super(config)
    const nue = this.query.bind(this) as (...args: unknown[]) => unknown
    const seuilMs = typeof config === 'object' ? config.requeteLenteMs : undefined
    const envoyer = seuilMs === undefined ? nue : chronometree(nue, seuilMs)
    const enFile = (...args: unknown[]) => {
      // With a callback (the pool's own way) nothing is awaited: there is nobody to wait in turn.
      if (typeof args.at(-1) === 'function') return envoyer(...args)
      const reponse = this.precedente.then(() => envoyer(...args))
      this.precedente = reponse.catch(() => {})
      return reponse
    }
    Object.assign(this, { query: enFile })
  }
}
