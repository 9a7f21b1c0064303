/** A file as it was read: rows of cells with the line they stand on, or one sentence that says what to do. */
export type Cellule = string | number | boolean | null

export interface Ligne {
  /** As the spreadsheet or the editor counts it. */
  numero: number
  cellules: readonly Cellule[]
}

export interface Feuille {
  /** null in a CSV. */
  nom: string | null
  /** Those that hold something. */
  lignes: readonly Ligne[]
}

/** What a file of this size may hold: a cooperative's whole world, many times over. */
export const LIGNES_MAXIMUM = 20_000
export const COLONNES_MAXIMUM = 100

/** The file cannot be read; its message is for people. */
export class FichierIllisible extends Error {}

/** Stands for a cell that holds no value but a formula or its failure: no text of ours holds this character. */
export const FORMULE = '\ue000formule'
export const ERREUR = '\ue000erreur'

export const estVide = (cellule: Cellule | undefined): boolean =>
  cellule === undefined || cellule === null || (typeof cellule === 'string' && cellule.trim() === '')

export const TROP_DE_LIGNES = `Ce fichier dépasse ${new Intl.NumberFormat('fr-FR').format(LIGNES_MAXIMUM)} lignes : supprimez les lignes vides de la fin, ou coupez-le en plusieurs.`
export const TROP_DE_COLONNES = `Ce fichier dépasse ${COLONNES_MAXIMUM} colonnes : gardez celles du modèle.`
