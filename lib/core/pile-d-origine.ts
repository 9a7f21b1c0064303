/**
 * Frames told by the files they were written in. The maps of the built pages are read when an error is written: kept for
 * each file that is loaded, as Node does, they held 150 MB of the 230 that were alive (2026-11-30).
 */
import { readFileSync } from 'node:fs'
import { findSourceMap, SourceMap } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

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

function carteDeLaPage(fichier: string): SourceMap | null {
  const connue = cartes.get(fichier)
  if (connue !== undefined) return connue
  const carte = lire(fichier)
  for (const ancienne of cartes.keys()) if (cartes.size >= CARTES) cartes.delete(ancienne)
  cartes.set(fichier, carte)
  return carte
}

const LIEU = /(file:\/\/\/[^\s()]+|\/.+):(\d+):(\d+)\)?$/
const CONSTRUITE = /^(.+)\/\.next\/server\//

/** `lib/…/x.ts:41:3` of a place in what was made of it; null where nothing tells. */
function origine(lieu: string, ligne: number, colonne: number): string | null {
  const fichier = lieu.startsWith('file:') ? fileURLToPath(lieu) : lieu
  const racine = CONSTRUITE.exec(fichier)?.[1]
  const carte = racine === undefined ? findSourceMap(lieu) : carteDeLaPage(fichier)
  const trouve = carte?.findEntry(ligne - 1, colonne - 1)
  if (!trouve || !('originalSource' in trouve) || !trouve.originalSource) return null
  const { originalSource, originalLine, originalColumn } = trouve
  const source = originalSource.startsWith('file:')
    ? fileURLToPath(originalSource)
    : resolve(dirname(fichier), originalSource)
  return `${relative(racine ?? process.cwd(), source)}:${originalLine + 1}:${originalColumn + 1}`
}

/** The same frames; as they are where Node itself follows the maps (`npm run dev`). */
export const pileDOrigine = (lignes: readonly string[]): string[] =>
  process.sourceMapsEnabled
    ? [...lignes]
    : lignes.map((ligne) =>
        ligne.replace(LIEU, (tel, lieu: string, l: string, c: string) => {
          const place = origine(lieu, Number(l), Number(c))
          return place === null ? tel : place + (tel.endsWith(')') ? ')' : '')
        }),
      )
