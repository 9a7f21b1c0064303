/** Requests as programs make them: any header, kept connections, and the answer as it came, bytes and headers. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Envoi {
  methode?: string
  entetes?: Record<string, string>
  corps?: string | Buffer
}
export interface Reponse {
  statut: number
  entetes: IncomingHttpHeaders
  corps: Buffer
}

const CONNEXIONS = 8
const connexions = new Agent({ keepAlive: true, maxSockets: CONNEXIONS })

/** One request to this machine; a connection that closed while it rested is opened again once. */
export const demander = (port: number, chemin: string, envoi: Envoi = {}): Promise<Reponse> =>
  essayer(port, chemin, envoi).catch((erreur: NodeJS.ErrnoException) => {
    if (erreur.code === 'ECONNRESET') return essayer(port, chemin, envoi)
    throw erreur
  })

const essayer = (
  port: number,
  chemin: string,
  { methode = 'GET', entetes = {}, corps }: Envoi,
): Promise<Reponse> =>
  new Promise((suite, echec) => {
    const demande = request(
      {
        host: '127.0.0.1',
        port,
        path: chemin,
        method: methode,
        agent: connexions,
        headers: {
          host: `localhost:${port}`,
          ...(corps !== undefined && { 'content-length': Buffer.byteLength(corps) }),
          ...entetes,
        },
      },
      (reponse) => {
        const morceaux: Buffer[] = []
        reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
        reponse.on('error', echec)
        reponse.on('end', () =>
          suite({
            statut: reponse.statusCode ?? 0,
            entetes: reponse.headers,
            corps: Buffer.concat(morceaux),
          }),
        )
      },
    )
    demande.on('error', echec)
    demande.end(corps)
  })

/** All of them, as many at once as there are connections, in the order given. */
export async function enParallele<T, R>(
  choses: readonly T[],
  effet: (chose: T) => Promise<R>,
  aLaFois = CONNEXIONS,
): Promise<R[]> {
  const issues: R[] = new Array(choses.length)
  let rang = 0
  const travailleur = async () => {
    for (let i = rang++; i < choses.length; i = rang++) issues[i] = await effet(choses[i] as T)
  }
  await Promise.all(Array.from({ length: aLaFois }, travailleur))
  return issues
}
