/** Three houses for the stories: the demonstration world, the same to be looked at, and an empty base where a season begins. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const RACINE = join(import.meta.dirname, '..')
/** Made anew at each run by the first process that reads this file; its children inherit the name. */
process.env.NOIXCOOP_HISTOIRES ??= join(RACINE, '.resultats', `histoires-${process.pid}`)
const DOSSIER = process.env.NOIXCOOP_HISTOIRES
mkdirSync(DOSSIER, { recursive: true })

/** First of five ports in a row: another checkout's stories can run beside these. */
export const PORT = Number(process.env.NOIXCOOP_PORT_HISTOIRES ?? 4610)

export interface Maison {
  port: number
  adresse: string
  donnees: string
  demonstration: boolean
}

const maison = (nom: string, port: number, demonstration: boolean): Maison => ({
  port,
  adresse: `http://localhost:${port}`,
  donnees: join(DOSSIER, nom),
  demonstration,
})

export const MONDE = maison('monde', PORT, true)
export const VIDE = maison('vide', PORT + 1, false)
/** Its pages are examined while other stories change the first one. */
export const REGARDS = maison('regards', PORT + 4, true)

export const environnement = ({ port, donnees, demonstration }: Maison): Record<string, string> => ({
  PORT: String(port),
  NOIXCOOP_DONNEES: donnees,
  NOIXCOOP_DEMO: demonstration ? '1' : '0',
  NOIXCOOP_JOURNAL: 'error',
  // Each house has its own embedded base, whatever the caller's environment names.
  DATABASE_URL: '',
})

/** Where the setup keeps who is signed in. */
export const sessionDe = (identifiant: string, { port }: Maison = MONDE): string =>
  join(DOSSIER, `session-${identifiant}-${port}.json`)
