/** Who bought, and how much of it came from those who are not members. */
import type { PartNonAdherents } from '@/lib/livraisons/plafond'

/** Orders that were not cancelled. */
export interface Ventes {
  commandes: number
  poidsGrammes: number
  /** Of it, what carries a price. */
  poidsAvecPrixGrammes: number
  montantHtCentimes: number
}

export interface VentesClient extends Ventes {
  client: string
  nom: string
}

export interface MeilleursClients {
  campagne: number
  /** Of all clients. */
  total: Ventes
  clients: VentesClient[]
}

export interface PartNonAdherentsDite extends PartNonAdherents {
  ventes: Ventes
  /** Of them, those on lots that no member delivered. */
  ventesNonAdherents: Ventes
}

export const VENTES_NULLES: Ventes = {
  commandes: 0,
  poidsGrammes: 0,
  poidsAvecPrixGrammes: 0,
  montantHtCentimes: 0,
}

export const ajouter = (a: Ventes, b: Ventes): Ventes => ({
  commandes: a.commandes + b.commandes,
  poidsGrammes: a.poidsGrammes + b.poidsGrammes,
  poidsAvecPrixGrammes: a.poidsAvecPrixGrammes + b.poidsAvecPrixGrammes,
  montantHtCentimes: a.montantHtCentimes + b.montantHtCentimes,
})

/** Of the turnover, the part of non-members, in ten-thousandths rounded up as in kg; null before any order has a price. */
export const partEnValeurDixMilliemes = ({
  ventes,
  ventesNonAdherents,
}: Pick<PartNonAdherentsDite, 'ventes' | 'ventesNonAdherents'>): number | null =>
  ventes.montantHtCentimes === 0
    ? null
    : Math.ceil((ventesNonAdherents.montantHtCentimes * 10_000) / ventes.montantHtCentimes)
