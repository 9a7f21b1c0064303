import pino from 'pino'
import { erreurAuJournal } from './erreur-au-journal'
import { demandeCourante } from './reference'

const destination = pino.destination({ dest: 2, sync: false })
// Its reader may go; the events it would have read are lost, the application is not.
destination.on('error', () => {})

/**
 * The log: one JSON line an event on standard error, without secrets nor what people typed. Each line carries the
 * reference of its request. `NOIXCOOP_JOURNAL`: `warn` unless told, `info` one line a request, `debug` more.
 */
export const journal = pino(
  {
    level: process.env.NOIXCOOP_JOURNAL || 'warn',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const reference = demandeCourante()?.reference
      return reference === undefined ? {} : { reference }
    },
    serializers: { err: erreurAuJournal },
    redact: ['motDePasse', 'codeTotp', 'authorization', 'cookie'].flatMap((nom) => [nom, `*.${nom}`]),
  },
  destination,
)

/** The last lines, before the process ends. */
export function viderJournal(): void {
  try {
    destination.flushSync()
  } catch {
    // Not open yet, or its reader is gone: nothing was left to say, or nobody to say it to.
  }
}
