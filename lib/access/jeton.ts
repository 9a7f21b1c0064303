/** Tokens by which the programs of a distributor ask the web service. Pure. */
import { formatJour, type Jour } from '@/lib/mesures/jour'

export const ETATS_JETON = ['valide', 'expire', 'revoque'] as const
export type EtatJeton = (typeof ETATS_JETON)[number]
export const LIBELLES_ETAT_JETON: Record<EtatJeton, string> = {
  valide: 'Valide',
  expire: 'Expiré',
  revoque: 'Révoqué',
}

export interface Jeton {
  id: number
  client: string
  nom: string
  /** Its first characters, never the rest. */
  debut: string
  /** Last day it opens anything; null = until revoked. */
  expireLe: Jour | null
  /** Instants in ISO 8601, UTC. */
  creeLe: string
  creePar: string
  revoqueLe: string | null
  derniereUtilisationLe: string | null
  etat: EtatJeton
  /** Requests of the last thirty days. */
  requetes30Jours: number
}

/** The secret is there once, in the answer to whoever made it. */
export interface JetonNeuf extends Jeton {
  jeton: string | null
}

export const etatJeton = (
  { expireLe, revoqueLe }: { expireLe: Jour | null; revoqueLe: unknown },
  aujourdhui: Jour,
): EtatJeton => {
  if (revoqueLe !== null) return 'revoque'
  return expireLe !== null && expireLe < aujourdhui ? 'expire' : 'valide'
}

/** So many that work at once: a program each, and a new one while the old one is being replaced. */
export const JETONS_VALIDES_MAXIMUM = 20

export const refusExpiration = (expireLe: Jour | null, aujourdhui: Jour): string | null =>
  expireLe !== null && expireLe < aujourdhui
    ? `Le ${formatJour(expireLe)} est déjà passé : donnez un jour à venir.`
    : null
