/** Timing of requests over one kept connection, and what a series of times says. */
import { Agent, request } from 'node:http'

export interface Reponse {
  statut: number
  corps: string
  entetes: NodeJS.Dict<string | string[]>
  /** From the request to the last byte of the answer. */
  ms: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export function demander(
  adresse: string,
  { entetes = {}, corps }: { entetes?: Record<string, string>; corps?: string } = {},
): Promise<Reponse> {
  return new Promise((suite, echec) => {
    const debut = performance.now()
    const envoi = request(
      adresse,
      { agent, method: corps === undefined ? 'GET' : 'POST', headers: entetes },
      (reponse) => {
        let texte = ''
        reponse.setEncoding('utf8')
        reponse.on('data', (morceau: string) => {
          texte += morceau
        })
        reponse.on('error', echec)
        reponse.on('end', () =>
          suite({
            statut: reponse.statusCode ?? 0,
            corps: texte,
            entetes: reponse.headers,
            ms: performance.now() - debut,
          }),
        )
      },
    )
    envoi.on('error', echec)
    envoi.end(corps)
  })
}

export interface Serie {
  medianeMs: number
  p95Ms: number
}

/** The time that this part of the answers needed at most (nearest rank). */
export function quantile(tempsMs: readonly number[], part: number): number {
  const tries = [...tempsMs].sort((a, b) => a - b)
  return tries[Math.max(0, Math.ceil(part * tries.length) - 1)] ?? Number.NaN
}

export const resumer = (tempsMs: readonly number[]): Serie => ({
  medianeMs: quantile(tempsMs, 0.5),
  p95Ms: quantile(tempsMs, 0.95),
})
