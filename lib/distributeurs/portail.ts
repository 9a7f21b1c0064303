/** What the portal says of a distributor at a glance: who it is, and how many orders stand where. Pure. */
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { Client } from '@/lib/ventes/client'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'

/** What leaves within a week is soon. */
const BIENTOT_JOURS = 7

export interface ChiffresPortail {
  enCours: TotalCommandes
  enRetard: TotalCommandes
  /** Open and due by `bientotLe`, late ones included. */
  bientot: TotalCommandes
  /** Packed, about to leave. */
  conditionnees: TotalCommandes
  /** Dispatched, of the campaign of today. */
  expediees: TotalCommandes
  /** Campaigns in which it ordered, the last one first. */
  campagnes: number[]
}

export interface Portail extends ChiffresPortail {
  client: Client
  /** Of today. */
  campagne: number
  bientotLe: Jour
}

export const bientotLe = (aujourdhui: Jour): Jour => plusJours(aujourdhui, BIENTOT_JOURS)
