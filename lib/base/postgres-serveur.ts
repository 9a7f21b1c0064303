import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Empechement } from './empechement'
import type { Compte } from './postgres-compte'
import { dormir, estVivant, ligneDeCommande } from './processus'

export type Serveur = { pid: number; port: number }

// Ctrl-C reaches every process of the terminal's group: PostgreSQL is in a group of its own, and stopped by us.
const options = (compte: Compte): SpawnOptions => ({
  cwd: '/',
  detached: true,
  // Nothing of ours, and no PG… variable of whoever starts us.
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  ...compte.proprietaire,
})

/** Where Debian's C.UTF-8 is missing, the next one: letters with accents have to be letters. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** Made beside its place, then renamed: a start that was cut leaves no half-made base. */
export async function creerBase(compte: Compte, motDePasse: string): Promise<void> {
  const neuve = join(compte.dossier, 'base.neuve')
  let sortie = ''
  for (const locale of LOCALES) {
    rmSync(neuve, { recursive: true, force: true })
    sortie = await initdb(compte, [
      `--pgdata=${neuve}`,
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=icu',
      '--icu-locale=fr',
      '--username=noixcoop',
      `--pwfile=${motDePasse}`,
      '--auth=scram-sha-256',
      '--no-instructions',
    ])
    if (sortie === '') return renameSync(neuve, join(compte.dossier, 'base'))
  }
  throw new Empechement(`La base n'a pas pu être créée dans ${compte.dossier} :\n${sortie}`)
}

/** Returns nothing when all went well, else what initdb said. */
async function initdb(compte: Compte, args: string[]): Promise<string> {
  const [programme = '', ...reste] = [...compte.prefixe, join(compte.binaires, 'bin/initdb'), ...args]
  const enfant = spawn(programme, reste, { ...options(compte), stdio: ['ignore', 'pipe', 'pipe'] })
  let texte = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux?.on('data', (morceau) => (texte += morceau))
  const [code] = await once(enfant, 'close').catch((erreur: Error) => [erreur.message])
  return code === 0 ? '' : `${texte}${typeof code === 'string' ? code : ''}` || 'initdb a échoué'
}

/** A process that died and was not yet waited for has a number, and no command line. */
export const serveurTourne = (compte: Compte, pid: number): boolean =>
  estVivant(pid) && ligneDeCommande(pid).includes(join(compte.dossier, 'base'))

const ficheDe = (compte: Compte) => join(compte.dossier, 'base/postmaster.pid')

/** Zeros when it is gone, or being written. */
function lireFiche(compte: Compte): { pid: number; port: number } {
  try {
    const [pid, , , port] = readFileSync(ficheDe(compte), 'utf8').split('\n').map(Number)
    return { pid: pid || 0, port: port || 0 }
  } catch {
    return { pid: 0, port: 0 }
  }
}

/** Where the server that died here was listening: other programs may still know that address. */
export const portDuMort = (compte: Compte): number | null => lireFiche(compte).port || null

/** A server makes its file, then writes it: one that stays empty is what a power cut left. */
const ECRITURE_MS = 5_000

/** The live server of this folder, if there is one; the pid file of a dead one is cleared away. */
export function serveurVivant(compte: Compte): Serveur | null {
  const { pid, port } = lireFiche(compte)
  // After a power cut the number may be a stranger's: PostgreSQL itself would refuse to start.
  if (pid && serveurTourne(compte, pid)) return { pid, port }
  const posee = statSync(ficheDe(compte), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (pid || Date.now() - posee > ECRITURE_MS) rmSync(ficheDe(compte), { force: true })
  return null
}

export type Rapidite = 'sure' | 'rapide'

export function lancerServeur(compte: Compte, port: number, rapidite: Rapidite): ChildProcess {
  const reglages = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: its path would break beyond 107 bytes, and 127.0.0.1 is enough.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(rapidite === 'rapide' ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  }
  const args = Object.entries(reglages).flatMap(([nom, valeur]) => ['-c', `${nom}=${valeur}`])
  const [programme = '', ...reste] = [
    ...compte.prefixe,
    join(compte.binaires, 'bin/postgres'),
    '-D',
    join(compte.dossier, 'base'),
    ...args,
  ]
  const journal = ouvrirJournal(compte)
  const enfant = spawn(programme, reste, {
    ...options(compte),
    stdio: ['ignore', journal, journal],
  })
  enfant.on('error', () => {})
  enfant.unref()
  closeSync(journal)
  return enfant
}

const JOURNAL_MAX = 10_000_000

function ouvrirJournal(compte: Compte): number {
  const chemin = join(compte.dossier, 'journal.log')
  const tropGros = (statSync(chemin, { throwIfNoEntry: false })?.size ?? 0) > JOURNAL_MAX
  const fichier = openSync(chemin, tropGros ? 'w' : 'a', 0o600)
  if (compte.proprietaire) chownSync(chemin, compte.proprietaire.uid, compte.proprietaire.gid)
  return fichier
}

export function finDuJournal(compte: Compte): string {
  const chemin = join(compte.dossier, 'journal.log')
  return existsSync(chemin) ? readFileSync(chemin, 'utf8').trim().split('\n').slice(-5).join('\n') : ''
}

/** A process of the server that died is still at work: two on one base would destroy it, and PostgreSQL refuses to start. */
export const resteDuMort = (compte: Compte): boolean =>
  finDuJournal(compte).includes('pre-existing shared memory block')

/** Fast stop (running transactions are rolled back), then harder and harder. */
export async function arreterServeur(compte: Compte): Promise<void> {
  for (const [signal, attente] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const serveur = serveurVivant(compte)
    if (!serveur) return
    signaler(serveur.pid, signal)
    for (const limite = Date.now() + attente; Date.now() < limite && estVivant(serveur.pid); )
      await dormir(20)
  }
}

export function signaler(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone.
  }
}
