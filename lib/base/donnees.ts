import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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
  if (!existsSync(fichier)) {
    writeFileSync(fichier, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(fichier, 'utf8')
}
