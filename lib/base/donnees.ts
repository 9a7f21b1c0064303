import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Empechement } from './empechement'
import { RACINE } from './racine'

/** Everything this installation keeps outside its sources: the embedded base, the secret. */
export function dossierDonnees(): string {
  const dossier = resolve(RACINE, process.env.NOIXCOOP_DONNEES || '.donnees')
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  return dossier
}

/** The secret that signs the sessions: given, or made once and kept for this account's eyes alone. */
export function secret(): string {
  const donne = process.env.NEXTAUTH_SECRET
  if (donne) return donne
  const fichier = join(dossierDonnees(), 'secret')
  creer(fichier)
  return lire(fichier)
}

/** Two first starts at once: one of them makes it, both read that one. */
function creer(fichier: string): void {
  try {
    writeFileSync(fichier, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code !== 'EEXIST') throw erreur
  }
}

const LECTURES = 40
const ENTRE_DEUX_MS = 50

/** The file of the other start is empty for a moment; for longer, its writing was cut. */
function lire(fichier: string): string {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let i = 0; i < LECTURES; i++) {
    const lu = readFileSync(fichier, 'utf8')
    if (lu !== '') return lu
    Atomics.wait(pause, 0, 0, ENTRE_DEUX_MS)
  }
  throw new Empechement(`Le fichier ${fichier} est vide : supprimez-le, puis recommencez.`)
}
