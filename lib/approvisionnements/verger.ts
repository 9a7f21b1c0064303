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
  /** Delivered in the campaign of the day it is judged on. */
  recolteGrammes: number
  /** Judged today, unless another day is asked for. */
  aoc: AvisAoc
}
