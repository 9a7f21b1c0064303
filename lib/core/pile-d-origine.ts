/**
 * Frames of the built pages, told by the files they were written in. Maps are read when an error is written: kept for
 * each file that is loaded, as Node does, they held 150 MB of the 230 that were alive (2026-11-30).
 */
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

/** Of the last files that failed: an error rarely comes alone, a map takes up to 5 MB. */
const CARTES = 4
const cartes = new Map<string, SourceMap | null>()

function lire(fichier: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fichier}.map`, 'utf8')))
  } catch {
    // No map beside it: where it was in the built file is all that can be said.
    return null
  }
}

function carteDe(fichier: string): SourceMap | null {
  const connue = cartes.get(fichier)
  if (connue !== undefined) return connue
  const carte = lire(fichier)
  for (const ancienne of cartes.keys()) if (cartes.size >= CARTES) cartes.delete(ancienne)
  cartes.set(fichier, carte)
  return carte
}

const CONSTRUIT = /(\/\S*?)\/\.next\/server\/(\S+?\.js):(\d+):(\d+)/g

/** The same stack, `lib/…/x.ts:12:3` in place of `/…/.next/server/chunks/x.js:1:45678`. */
export const pileDOrigine = (pile: string): string =>
  pile.replace(CONSTRUIT, (telle, racine: string, nom: string, ligne: string, colonne: string) => {
    const fichier = join(racine, '.next/server', nom)
    const lieu = carteDe(fichier)?.findEntry(Number(ligne) - 1, Number(colonne) - 1)
    if (!lieu || !('originalSource' in lieu) || !lieu.originalSource) return telle
    const origine = relative(racine, resolve(dirname(fichier), lieu.originalSource))
    return `${origine}:${lieu.originalLine + 1}:${lieu.originalColumn + 1}`
  })
