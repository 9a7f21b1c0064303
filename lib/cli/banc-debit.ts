/** How many answers a second: so many connections kept open, each asking again as soon as it is answered. */
import { Agent, request } from 'node:http'
import { quantile } from './banc-mesure'

export interface Debit {
  parSeconde: number
  p95Ms: number
}

export interface Visee {
  adresse: string
  entetes: Record<string, string>
  /** JSON to be posted; a read without. */
  corps?: string
}

function demander({ adresse, entetes, corps }: Visee, agent: Agent): Promise<number> {
  return new Promise((suite, echec) => {
    const debut = performance.now()
    const method = corps === undefined ? 'GET' : 'POST'
    request(adresse, { agent, method, headers: entetes }, (reponse) => {
      if (reponse.statusCode !== (corps === undefined ? 200 : 201))
        echec(new Error(`${adresse} answered ${reponse.statusCode}`))
      reponse.resume().on('end', () => suite(performance.now() - debut))
    })
      .on('error', echec)
      .end(corps)
  })
}

export async function mesurerDebit(visee: Visee, connexions: number, dureeMs: number): Promise<Debit> {
  const agent = new Agent({ keepAlive: true, maxSockets: connexions })
  const temps: number[] = []
  const debut = performance.now()
  const insister = async () => {
    while (performance.now() - debut < dureeMs) temps.push(await demander(visee, agent))
  }
  try {
    await Promise.all(Array.from({ length: connexions }, insister))
    return { parSeconde: (temps.length * 1_000) / (performance.now() - debut), p95Ms: quantile(temps, 0.95) }
  } finally {
    agent.destroy()
  }
}
