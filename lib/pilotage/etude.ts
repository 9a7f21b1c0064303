/** A study that is kept: what it starts from, who set it, and what it comes to. */
import type { Entrees } from './entrees'
import type { Bilan } from './rentabilite'

export interface Etude {
  code: string
  nom: string
  /** The study it was duplicated from. */
  origine: string | null
  /** Account, and the name it has today. */
  auteur: string
  auteurNom: string
  /** Instants, ISO. */
  creeLe: string
  modifieeLe: string
  actif: boolean
  motifInactivite: string | null
  entrees: Entrees
  resultat: Bilan
}
