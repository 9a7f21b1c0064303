/** What is free, variety by calibre: the table that the dashboard shades. Pure. */

/** What the lots of one variety and one calibre still hold. */
export interface CelluleStock {
  variete: string
  varieteNom: string
  calibre: number
  calibreLibelle: string
  lots: number
  disponibleGrammes: number
}

export interface Stock {
  campagne: number
  cellules: CelluleStock[]
  /** Of these lots, what a lock holds. */
  bloques: Somme
}

interface Somme {
  lots: number
  disponibleGrammes: number
}

interface Ligne extends Somme {
  variete: string
  nom: string
  /** One a calibre, in the order of the columns; null where there is no lot. */
  cases: (CelluleStock | null)[]
}

export interface Grille {
  calibres: (Somme & { calibre: number; libelle: string })[]
  lignes: Ligne[]
  total: Somme
}

const sommer = (cellules: readonly Somme[]): Somme => ({
  lots: cellules.reduce((somme, c) => somme + c.lots, 0),
  disponibleGrammes: cellules.reduce((somme, c) => somme + c.disponibleGrammes, 0),
})

const distincts = <T>(cellules: readonly CelluleStock[], cle: (c: CelluleStock) => T): T[] => [
  ...new Set(cellules.map(cle)),
]

/** Varieties by name, calibres by number; a row or a column that no lot is in is left out. */
export function grilleStock(cellules: readonly CelluleStock[]): Grille {
  const calibres = distincts(cellules, (c) => c.calibre)
    .sort((a, b) => a - b)
    .map((calibre) => {
      const siennes = cellules.filter((c) => c.calibre === calibre)
      return { calibre, libelle: siennes[0]?.calibreLibelle ?? '', ...sommer(siennes) }
    })
  const lignes = distincts(cellules, (c) => c.variete)
    .map((variete): Ligne => {
      const siennes = cellules.filter((c) => c.variete === variete)
      const cases = calibres.map(({ calibre }) => siennes.find((c) => c.calibre === calibre) ?? null)
      return { variete, nom: siennes[0]?.varieteNom ?? '', cases, ...sommer(siennes) }
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
  return { calibres, lignes, total: sommer(cellules) }
}

export const DEGRES = 5

/** How dark a cell is, from 0 (nothing) to `DEGRES` (the largest); by the square root, so that small ones still differ. */
export const degre = (grammes: number, maximumGrammes: number): number =>
  grammes <= 0 || maximumGrammes <= 0 ? 0 : Math.ceil(DEGRES * Math.sqrt(grammes / maximumGrammes))
