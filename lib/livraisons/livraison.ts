import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import type { Jour } from '@/lib/mesures/jour'
import type { Ecart, FicheCalibrage, LotNumerote } from './calibrage'
import type { Lot } from './lot'
import type { Pesee } from './pesee'

export const TYPES_LIVRABLES = ['ENTIERE_FRAICHE', 'ENTIERE_SECHE'] as const
export type TypeLivrable = (typeof TYPES_LIVRABLES)[number]
export type EtatLivraison = 'ouverte' | 'recue' | 'calibree'

export const LIBELLES_ETAT: Record<EtatLivraison, string> = {
  ouverte: 'pesées en cours',
  recue: 'à calibrer',
  calibree: 'calibrée',
}

/** A delivery: one orchard, one day, one type. Producer, membership, variety and commune are those of that day. */
export interface Livraison {
  code: string
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
  adherent: boolean
  /** Codes of the certifications valid that day. */
  certifications: string[]
  variete: string
  commune: string
  communeNom: string
  date: Jour
  campagne: number
  /** Nothing of a closed campaign changes. */
  campagneCloturee: boolean
  typeProduit: TypeLivrable
  typeProduitLibelle: string
  quantiteGrammes: number
  /** Trailer by trailer; none when the net weight was typed. */
  pesees: Pesee[]
  /** Why the direction took it above the non-members' ceiling. */
  motifDepassement: string | null
  humiditePourMille: number | null
  etat: EtatLivraison
  /** The orchard's verdict on that day. */
  aoc: AvisAoc
  lots: Lot[]
  /** Numbers given so far, those of emptied lots included: a new calibration keeps them. */
  numeros: LotNumerote[]
  ecarts: Ecart[]
  brouillon: FicheCalibrage | null
}
