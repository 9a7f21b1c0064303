/** What a proof starts: a folder of its own, a PostgreSQL, the production application as one or several processes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appliquerMigrations } from '../../base/migrations'
import { portLibre } from '../../base/port'
import { demarrerPostgres, type Postgres } from '../../base/postgres-embarque'
import { dormir } from '../../base/processus'
import { dansRacine, RACINE } from '../../base/racine'
import type { Essai } from './epreuve'
import { type Personne, seConnecter } from './personne'

const MOT_DE_PASSE = 'trois noyers au bord du Furand'
const PATIENCE_MS = 60_000
/** The demonstration world is made at its first start, by the use cases. */
const PATIENCE_MONDE_MS = 240_000

export interface Maison {
  /** NOIXCOOP_DONNEES of its applications. */
  donnees: string
  postgres: Postgres
}

/** A folder and a PostgreSQL that holds nothing yet; gone when the proof ends. */
async function loger(essai: Essai): Promise<Maison> {
  mkdirSync(dansRacine('.resultats'), { recursive: true })
  const donnees = mkdtempSync(dansRacine('.resultats/epreuve-'))
  essai.aLaFin(async () => rmSync(donnees, { recursive: true, force: true }))
  const postgres = await demarrerPostgres({ dossier: join(donnees, 'postgres'), journal: () => {} })
  essai.aLaFin(postgres.arreter)
  return { donnees, postgres }
}

/** An empty base, migrated, with one account of the direction. */
export async function monterMaison(essai: Essai): Promise<Maison> {
  const { donnees, postgres } = await loger(essai)
  await appliquerMigrations(postgres.url)
  const maison = { donnees, postgres }
  await creerCompte(maison, 'direction', 'direction')
  return maison
}

/** How its owner signs in follows. */
export async function creerCompte(
  { donnees }: Maison,
  identifiant: string,
  role: 'direction' | 'reception' | 'commerce',
): Promise<(adresse: string) => Promise<Personne>> {
  const mots = ['creer', identifiant, '--nom', 'Claire Vallin', '--role', role]
  await scripter(donnees, 'utilisateur', mots)
  return (adresse) => seConnecter(adresse, identifiant, MOT_DE_PASSE)
}

const environnement = (donnees: string, autre: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NOIXCOOP_DONNEES: donnees,
  NOIXCOOP_DEMO: '0',
  // Its direction signs in by its password alone.
  NOIXCOOP_SECOND_FACTEUR: 'facultatif',
  NOIXCOOP_JOURNAL: 'error',
  NOIXCOOP_MOT_DE_PASSE: MOT_DE_PASSE,
  NOIXCOOP_URL: '',
  // Its own secret and its own base, whatever the caller's environment names.
  NEXTAUTH_SECRET: '',
  DATABASE_URL: '',
  ...autre,
})

/** Runs one of the scripts to its end; what it printed comes back, its failure is thrown. */
export async function scripter(donnees: string, script: string, mots: string[]): Promise<string> {
  const enfant = lancerScript(donnees, script, mots)
  let dit = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux?.on('data', (morceau) => (dit += morceau))
  const [code] = await once(enfant, 'close')
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${dit}`)
  return dit
}

export const lancerScript = (
  donnees: string,
  script: string,
  mots: string[],
  { prelude, env }: { prelude?: string | undefined; env?: Record<string, string> } = {},
): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', 'tsx', ...(prelude ? ['--import', prelude] : []), `lib/cli/${script}.ts`, ...mots],
    { cwd: RACINE, env: environnement(donnees, env), stdio: ['ignore', 'pipe', 'pipe'] },
  )

export interface Application {
  port: number
  adresse: string
  enfant: ChildProcess
  /** What it wrote so far. */
  dit(): string
}

/**
 * `npm start` without npm, so that its number is the application's own. `temoin` names a file of `temoins/` that is loaded
 * before it: how a variant is broken without a switch in the application. `base` is a server's address, else the embedded.
 */
export function lancerApplication(
  { donnees }: Maison,
  {
    port,
    temoin,
    base,
    env = {},
  }: { port: number; temoin?: string | undefined; base?: string; env?: Record<string, string> },
): Application {
  const enfant = lancerScript(donnees, 'start', [], {
    prelude: temoin && `./lib/cli/epreuves/temoins/${temoin}.ts`,
    env: { PORT: String(port), ...(base ? { DATABASE_URL: base } : {}), ...env },
  })
  let dit = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux?.on('data', (morceau) => (dit += morceau))
  return { port, adresse: `http://localhost:${port}`, enfant, dit: () => dit }
}

export const estFinie = ({ enfant }: Application): boolean =>
  enfant.exitCode !== null || enfant.signalCode !== null

export async function arreterApplication(application: Application): Promise<void> {
  if (estFinie(application)) return
  const fin = once(application.enfant, 'close')
  application.enfant.kill('SIGTERM')
  await fin
}

/** Until it answers well; false when it ended, or took too long. */
export async function attendre(
  application: Application,
  bonne: () => Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  for (const limite = performance.now() + patienceMs; performance.now() < limite; await dormir(20)) {
    if (estFinie(application)) return false
    if (await bonne().catch(() => false)) return true
  }
  return false
}

async function exigerOuverte(application: Application, patienceMs?: number): Promise<void> {
  const sante = async () => (await fetch(`${application.adresse}/api/sante`)).ok
  if (!(await attendre(application, sante, patienceMs)))
    throw new Error(`The application did not start: ${application.dit()}`)
}

/** Starts it, waits for it, and signs the direction in. */
export async function ouvrirApplication(
  maison: Maison,
  options: Partial<Parameters<typeof lancerApplication>[1]> = {},
): Promise<{ application: Application; direction: Personne }> {
  const application = lancerApplication(maison, { port: await portLibre(), ...options })
  await exigerOuverte(application)
  return { application, direction: await seConnecter(application.adresse, 'direction', MOT_DE_PASSE) }
}

/** The demonstration world, as people find it at their first `npm start`; gone when the proof ends. */
export async function ouvrirDemonstration(
  essai: Essai,
): Promise<{ maison: Maison; application: Application }> {
  const maison = await loger(essai)
  return { maison, application: await rejoindreDemonstration(essai, maison) }
}

/** One more application of that base. */
export async function rejoindreDemonstration(essai: Essai, maison: Maison): Promise<Application> {
  const env = { NOIXCOOP_DEMO: '1' }
  const application = lancerApplication(maison, { port: await portLibre(), env })
  essai.aLaFin(() => arreterApplication(application))
  await exigerOuverte(application, PATIENCE_MONDE_MS)
  return application
}
