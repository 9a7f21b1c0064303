/** What is typed in the search of the top bar, read once for all that is searched. Pure. */
import { type CodeCherche, lireCodeCherche } from './code-cherche'
import { sansAccents } from './texte'

export interface Cherche {
  /** The words that names are compared with, without accents: none when the text has no letter or digit to go by. */
  mots: string[]
  code: CodeCherche | null
}

/** They are in most names, and people leave them out or add them. */
const ARTICLES = new Set(['d', 'de', 'des', 'du', 'l', 'la', 'le', 'les', 'et'])
const MOTS_MAXIMUM = 6

export function lireCherche(texte: string): Cherche {
  const tous = sansAccents(texte)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const pleins = tous.filter((mot) => !ARTICLES.has(mot))
  return {
    mots: (pleins.length > 0 ? pleins : tous).slice(0, MOTS_MAXIMUM),
    code: lireCodeCherche(texte),
  }
}
