/**
 * Queries that took too long, one line each: which operation of which request asked, the text with its `$1`, never a
 * value. Every query of the application passes here, Prisma's and those prepared on the pool alike (`ClientEnFile`).
 */
import { journal } from '@/lib/core/journal'
import { compter } from '@/lib/core/metriques'
import { demandeCourante, operationEnCours } from '@/lib/core/reference'

const SEUIL_MS = 500
const TEXTE_MAXIMUM = 2_000

/** `NOIXCOOP_REQUETE_LENTE_MS`; 0 writes every query. */
export function seuilLenteurMs(): number {
  const dit = process.env.NOIXCOOP_REQUETE_LENTE_MS
  const lu = Number(dit)
  return dit === undefined || dit === '' || !Number.isFinite(lu) || lu < 0 ? SEUIL_MS : lu
}

/** Text of a query as pg takes it, on one line; literals are ours, but a mistake could write a value there. */
export function texteDeRequete(requete: unknown): string {
  const texte = typeof requete === 'string' ? requete : (requete as { text?: unknown } | null)?.text
  return String(texte ?? '')
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, TEXTE_MAXIMUM)
}

function signaler(requete: unknown, ms: number, contexte: { operation?: string; reference?: string }): void {
  compter('noixcoop_slow_queries_total', 'Queries slower than NOIXCOOP_REQUETE_LENTE_MS.')
  journal.warn({ ms: Math.round(ms), ...contexte, texte: texteDeRequete(requete) }, 'slow query')
}

type Envoyer = (...args: unknown[]) => unknown

/** The same `query`, timed from the moment it is sent to its connection. */
export function chronometree(envoyer: Envoyer, seuilMs: number): Envoyer {
  return (...args) => {
    const debut = performance.now()
    // Read now: the answer comes in the context of the connection, not of who asked.
    const operation = operationEnCours()
    const reference = demandeCourante()?.reference
    const regarder = () => {
      const ms = performance.now() - debut
      if (ms >= seuilMs)
        signaler(args[0], ms, { ...(operation && { operation }), ...(reference && { reference }) })
    }
    const rappel = args.at(-1)
    if (typeof rappel === 'function')
      return envoyer(...args.slice(0, -1), (...reponse: unknown[]) => {
        regarder()
        return rappel(...reponse)
      })
    const reponse = envoyer(...args)
    if (reponse instanceof Promise) reponse.then(regarder, regarder)
    return reponse
  }
}
