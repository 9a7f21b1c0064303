/** A house to measure: its own data folder, filled once, and the production server over it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import { Empechement } from '../base/empechement'
import { demarrerPostgres, type Postgres } from '../base/postgres-embarque'
import { dormir } from '../base/processus'
import { dansRacine, RACINE } from '../base/racine'
import { demander, type Reponse } from './banc-mesure'
import { seConnecter } from './epreuves/personne'

export interface Maison {
  nom: string
  port: number
  donnees: string
  /** What its base is divided by. */
  reduction: number
}

const environnement = ({ port, donnees }: Maison): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: String(port),
  NOIXCOOP_DONNEES: donnees,
  NOIXCOOP_DEMO: '1',
  NOIXCOOP_JOURNAL: 'error',
  // The brake of tokens is not what is measured.
  NOIXCOOP_SERVICE_PAR_MINUTE: '1000000000',
  // Measured on its own embedded base and with its own key, whatever the caller's environment names.
  DATABASE_URL: '',
  NEXTAUTH_SECRET: '',
})

const lancer = (maison: Maison, programme: string, mots: string[]): ChildProcess =>
  spawn(programme, mots, { cwd: RACINE, env: environnement(maison), stdio: ['ignore', 'ignore', 'inherit'] })

/** What `npm start` runs, without npm: its number is the application's own. */
function lancerApplication(maison: Maison): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(dansRacine('package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  return lancer(maison, 'sh', ['-c', scripts.start])
}

/** Ten campaigns, seed 1: made when they are missing. A fill that was cut is said by the next one. */
export async function remplir(maison: Maison): Promise<void> {
  const temoin = join(maison.donnees, 'banc.rempli')
  if (existsSync(temoin)) return
  console.log(`Remplissage de la base ${maison.nom}…`)
  const donnees = ['lib/cli/donnees.ts', '--campagnes', '10', '--graine', '1']
  const mots = ['--import', 'tsx', ...donnees, '--reduction', String(maison.reduction)]
  const [code] = await once(lancer(maison, process.execPath, mots), 'close')
  if (code !== 0)
    throw new Empechement(`La base ${maison.nom} n’a pas pu être remplie : supprimez ${maison.donnees}.`)
  writeFileSync(temoin, '')
}

const PATIENCE_MS = 600_000

/** One that was killed has no code of its own. */
const estFini = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

async function attendre(maison: Maison, serveur: ChildProcess): Promise<void> {
  for (const limite = Date.now() + PATIENCE_MS; Date.now() < limite; await dormir(20)) {
    if (estFini(serveur)) break
    const sante = await demander(`http://localhost:${maison.port}/api/sante`).catch(() => null)
    if (sante?.statut === 200) return
  }
  throw new Empechement(`Le serveur de la base ${maison.nom} n’a pas démarré.`)
}

export interface Ouverte {
  adresse: string
  /** Of its base, for the bare program that is measured beside it. */
  urlBase: string
  /** The key of its sessions, for the same. */
  secret: string
  /** Who asks: the direction, signed in, and what it posts is JSON. */
  entetes: Record<string, string>
  /** From the command to the first good answer. */
  departMs: number
  /** Resident, of the process that answers, as it stands now. */
  memoireMo(): number
  lire(chemin: string, accept?: string): Promise<Reponse>
  ecrire(chemin: string, saisie: object): Promise<Reponse>
  fermer(): Promise<void>
}

const residentMo = (pid: number | undefined): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Starts the production server and signs in as the direction. `surServeur` gets how to end it, before it answers. */
export async function ouvrir(
  maison: Maison,
  surServeur: (fermer: () => Promise<void>) => Promise<void>,
): Promise<Ouverte> {
  const depart = performance.now()
  const serveur = lancerApplication(maison)
  let base: Postgres | null = null
  const fermer = async () => {
    await base?.arreter()
    if (estFini(serveur)) return
    serveur.kill('SIGTERM')
    await once(serveur, 'close')
  }
  try {
    await surServeur(fermer)
    await attendre(maison, serveur)
    const departMs = performance.now() - depart
    const adresse = `http://localhost:${maison.port}`
    const { cookie } = await seConnecter(adresse, 'direction', MOT_DE_PASSE_DEMONSTRATION)
    base = await demarrerPostgres({ dossier: join(maison.donnees, 'postgres') })
    const avecCorps = { cookie, origin: adresse, 'content-type': 'application/json' }
    return {
      adresse,
      entetes: avecCorps,
      departMs,
      memoireMo: () => residentMo(serveur.pid),
      urlBase: base.url,
      secret: readFileSync(join(maison.donnees, 'secret'), 'utf8'),
      lire: (chemin, accept = 'application/json') =>
        demander(`${adresse}${chemin}`, { entetes: { cookie, accept } }),
      ecrire: (chemin, saisie) =>
        demander(`${adresse}${chemin}`, { entetes: avecCorps, corps: JSON.stringify(saisie) }),
      fermer,
    }
  } catch (erreur) {
    await fermer()
    throw erreur
  }
}
