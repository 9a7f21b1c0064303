import pino from 'pino'

const destination = pino.destination({ dest: 2, sync: false })
// Its reader may go; the events it would have read are lost, the application is not.
destination.on('error', () => {})

/** The log: one JSON line an event on standard error, without secrets. `NOIXCOOP_JOURNAL=debug` says more. */
export const journal = pino(
  {
    level: process.env.NOIXCOOP_JOURNAL ?? 'warn',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['motDePasse', 'codeTotp', 'authorization', 'cookie'].flatMap((nom) => [nom, `*.${nom}`]),
  },
  destination,
)
