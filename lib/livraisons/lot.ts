import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import type { Jour } from '@/lib/mesures/jour'

/** All the nuts of one delivery of one calibre, with the neighbours that say where they come from. */
export interface Lot {
  /** `L0512-1` */
  code: string
  livraison: string
  numero: number
  calibre: number
  calibreLibelle: string
  variete: string
  typeProduit: string
  typeProduitLibelle: string
  date: Jour
  campagne: number
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
  quantiteGrammes: number
  aoc: AvisAoc
}
