/**
 * What a file of a list is made of: columns, declared once and written as CSV, Excel and XML alike. This floor knows
 * measures only; who may read, and what, is decided above it.
 */
import type { Jour } from '@/lib/mesures/jour'

interface Genres {
  texte: string
  nombre: number
  jour: Jour
  ouiNon: boolean
}
export type Genre = keyof Genres

type Valeur<T> = { [G in Genre]: { genre: G; valeur(ligne: T): Genres[G] | null } }[Genre]

export type Colonne<T> = Valeur<T> & {
  /** Name of the contract's field: the element of the XML, and a heading that imports understand. */
  cle: string
  /** What people read at the head of the column. */
  titre: string
  /** A code in words, for spreadsheets: XML keeps the code. */
  dire?(ligne: T): string
  /** Width in Excel, in characters. */
  largeur?: number
}

/** How a list becomes a file. */
export interface Fichier<T> {
  /** `lots`: the file's name and the root of the XML. */
  nom: string
  /** `lot`: the element of one row. */
  element: string
  colonnes: readonly Colonne<T>[]
  /** The file is the same every day: its name bears none. */
  sansDate?: true
  /** Rows that explain the columns: a second sheet in Excel, remarks at the end of a CSV. */
  legende?: readonly (readonly string[])[]
}

/** The rows, as a list is walked: page after page. */
export type Pages<T> = AsyncIterable<readonly T[]>

export type Ecrivain = <T>(fichier: Fichier<T>, pages: Pages<T>) => AsyncGenerator<Uint8Array>

/** The text of a cell as people read it. */
export const texteLisible = <T>(colonne: Colonne<T> & { genre: 'texte' }, ligne: T): string =>
  (colonne.dire ? colonne.dire(ligne) : colonne.valeur(ligne)) ?? ''
