import type { Jour } from '@/lib/mesures/jour'
import type { AvisAoc } from './aoc'

/** An orchard: one producer, one variety, one commune (domaine.md 1.2). */
export interface Verger {
  code: string
  nom: string
  producteur: string
  producteurNom: string
  variete: string
  varieteCode: string
  commune: string
  communeNom: string
  superficieM2: number
  arbresParHectare: number
  anneePlantation: number | null
  parcelleIdentifiee: boolean | null
  parcelleIdentifieeLe: Jour | null
  actif: boolean
  motifInactivite: string | null
  /** As of today. */
  aoc: AvisAoc
}
