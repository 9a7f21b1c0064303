/** A plant of the nursery: its species, what it is for, and whether it suits an orchard of the appellation. Pure. */

export interface VarieteArbre {
  id: number
  libelle: string
  espece: number
  especeLibelle: string
  usage: number
  usageLibelle: string
  /** The walnut variety that its tree will bear, where they are the same: `franquette`. */
  varieteNoix: string | null
  varieteNoixNom: string | null
  /** Among the three of the décret, art. 4. */
  varieteDuDecret: boolean
  /** Grown by the quality charter of the AOC (dossier 2). */
  charteAoc: boolean
  nombreTarifs: number
  actif: boolean
  motifInactivite: string | null
}

export interface Raison {
  libelle: string
  remplie: boolean
  source: string
}

/** What a plant must be to go into an orchard of the appellation; both conditions decide. */
export const raisonsAoc = (v: Pick<VarieteArbre, 'varieteDuDecret' | 'charteAoc'>): Raison[] => [
  {
    libelle: 'Franquette, Mayette ou Parisienne',
    remplie: v.varieteDuDecret,
    source: 'décret du 22 février 2002, art. 4',
  },
  {
    libelle: 'Cultivé selon la charte qualité de l’AOC',
    remplie: v.charteAoc,
    source: 'charte de la coopérative',
  },
]

export const convientAoc = (v: Pick<VarieteArbre, 'varieteDuDecret' | 'charteAoc'>): boolean =>
  raisonsAoc(v).every((r) => r.remplie)
