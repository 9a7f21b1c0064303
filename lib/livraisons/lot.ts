import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import type { Jour } from '@/lib/mesures/jour'
import type { Cible } from './blocage'
import type { QuantitesLot } from './disponible'

/** A lock in force on a lot, whatever it names. */
export interface BlocageDuLot {
  id: number
  motif: string
  cible: Cible
  /** The real recall that set it. */
  rappel: string | null
}

/**
 * All the nuts of one delivery of one calibre, or what a transformation made of them, with the neighbours that say
 * where they come from.
 */
export interface Lot extends QuantitesLot {
  /** `L0512-1`, `T0001-1` */
  code: string
  livraison: string
  numero: number
  calibre: number
  calibreLibelle: string
  variete: string
  typeProduit: string
  typeProduitLibelle: string
  /** Day the nuts were delivered. */
  date: Jour
  /** Since when it exists as such: the delivery's day, or its transformation's. */
  depuis: Jour
  campagne: number
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
  commune: string
  communeNom: string
  /** Codes of the certifications that the producer held on the day of the delivery. */
  certifications: string[]
  /** The transformation that gave it; null for a lot of a calibration sheet. */
  transformation: string | null
  /** The lots it was made of, the first one first. */
  ascendants: string[]
  blocages: BlocageDuLot[]
  aoc: AvisAoc
}
