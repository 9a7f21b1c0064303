/** What calibration sheets made of a season, beside the season before. */

export interface SaisonTriee {
  annee: number
  calibreGrammes: number
  /** Of it, what has the right to the AOC. */
  aocGrammes: number
  /** Of it, what a producer certified AB on the day of the delivery brought. */
  bioGrammes: number
}

export interface CalibreCompare {
  calibre: number
  libelle: string
  grammes: number
  precedenteGrammes: number
}

export interface Calibres {
  saison: SaisonTriee
  precedente: SaisonTriee
  parCalibre: CalibreCompare[]
}

export interface LigneCalibre {
  calibre: number
  libelle: string
  grammes: number
  aocGrammes: number
  bioGrammes: number
}

const somme = (lignes: readonly LigneCalibre[], de: (l: LigneCalibre) => number): number =>
  lignes.reduce((total, l) => total + de(l), 0)

const trier = (annee: number, lignes: readonly LigneCalibre[]): SaisonTriee => ({
  annee,
  calibreGrammes: somme(lignes, (l) => l.grammes),
  aocGrammes: somme(lignes, (l) => l.aocGrammes),
  bioGrammes: somme(lignes, (l) => l.bioGrammes),
})

/** The season against the one before, calibre by calibre; those that neither has are left out. */
export function comparerTris(
  annee: number,
  cette: readonly LigneCalibre[],
  avant: readonly LigneCalibre[],
): Calibres {
  const grammesDe = (lignes: readonly LigneCalibre[], calibre: number) =>
    lignes.find((l) => l.calibre === calibre)?.grammes ?? 0
  const connus = new Map([...cette, ...avant].map(({ calibre, libelle }) => [calibre, libelle]))
  return {
    saison: trier(annee, cette),
    precedente: trier(annee - 1, avant),
    parCalibre: [...connus]
      .sort(([a], [b]) => a - b)
      .map(([calibre, libelle]) => ({
        calibre,
        libelle,
        grammes: grammesDe(cette, calibre),
        precedenteGrammes: grammesDe(avant, calibre),
      })),
  }
}
