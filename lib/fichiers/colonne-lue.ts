/** A column that an import understands: what a file may call it, and how its cells are read. */
import type { Genre } from './colonne'

export interface ColonneLue {
  /** Name of the contract's field; also a heading. */
  cle: string
  titre: string
  genre: Genre
  obligatoire?: true
  /** Further headings it goes under. */
  autres?: readonly string[]
  /** Our exports carry it, and it is decided elsewhere: read past, and said. */
  calculee?: true
  /** Digits it counts: a spreadsheet took its leading zeros away. */
  chiffres?: number
  /** What to write in it: the legend of the template. */
  aide: string
  /** Its cell in the template's example row. */
  exemple: string
}

/** Headings are compared without accents, capitals, spaces nor signs. */
export const simplifier = (titre: string): string =>
  titre
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

/** Longer than any heading of ours, however it is spaced. */
const ENTETE_MAXIMUM = 200

export function seNomme({ cle, titre, autres = [] }: ColonneLue, entete: string): boolean {
  if (entete.length > ENTETE_MAXIMUM) return false
  const simple = simplifier(entete)
  return [cle, titre, ...autres].some((nom) => simplifier(nom) === simple)
}
