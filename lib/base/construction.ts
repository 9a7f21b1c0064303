import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Empechement } from './empechement'
import { signaler } from './postgres-serveur'
import { dansRacine, RACINE } from './racine'

const EMPREINTE = dansRacine('.next/empreinte')

/** Whatever changes what Next builds. Tests and the command line do not. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma',
  'next.config.js',
  'postcss.config.js',
  'package-lock.json',
]
const SANS_EFFET = /\.test\.tsx?$|^lib\/cli\/|^prisma\/(generated|migrations)\//

export function constructionPerimee(): boolean {
  if (!existsSync(dansRacine('.next/BUILD_ID')) || !existsSync(EMPREINTE)) return true
  return readFileSync(EMPREINTE, 'utf8') !== empreinte()
}

/** Builds the pages; its output is shown when it fails. `surEnfant` gets the process, to end it when we are stopped. */
export async function construire(surEnfant: (arreter: () => Promise<void>) => void): Promise<void> {
  const voulue = empreinte()
  oublierEmpreinte()
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const enfant = spawn(process.execPath, [next, 'build'], {
    cwd: RACINE,
    // A group of its own: its workers end with it, and Ctrl-C reaches it through us.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  let sortie = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux.on('data', (morceau) => (sortie += morceau))
  surEnfant(() => tuer(enfant))
  const [code] = await once(enfant, 'close')
  if (code !== 0) throw new Empechement(`La construction des pages a échoué.\n${sortie}`)
  writeFileSync(EMPREINTE, voulue)
}

/** A version that was built elsewhere stands where a process may not write (docs/deploiement.md). */
function oublierEmpreinte(): void {
  try {
    rmSync(EMPREINTE, { force: true })
  } catch (erreur) {
    const { code } = erreur as NodeJS.ErrnoException
    if (code !== 'EROFS' && code !== 'EACCES') throw erreur
    throw new Empechement(
      `Les pages de cette version ne sont pas celles de ce programme sous Node.js ${process.version}, et ce dossier n’admet pas d’en construire : envoyez-la de nouveau, construite avec ce Node.js (deploy/deployer.sh).`,
    )
  }
}

async function tuer(enfant: ChildProcess) {
  if (!enfant.pid || enfant.exitCode !== null || enfant.signalCode !== null) return
  const fin = once(enfant, 'close')
  signaler(-enfant.pid, 'SIGTERM')
  const force = setTimeout(() => enfant.pid && signaler(-enfant.pid, 'SIGKILL'), 3_000)
  await fin
  clearTimeout(force)
}

function empreinte(): string {
  const hash = createHash('sha256').update(process.version)
  for (const fichier of SOURCES.flatMap(fichiers)) {
    hash.update(`\0${fichier}\0`).update(readFileSync(join(RACINE, fichier)))
  }
  return hash.digest('hex')
}

function fichiers(source: string): string[] {
  const chemin = join(RACINE, source)
  if (!existsSync(chemin)) return []
  if (statSync(chemin).isFile()) return [source]
  return readdirSync(chemin, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(RACINE.length + 1))
    .filter((fichier) => !SANS_EFFET.test(fichier))
    .sort()
}
