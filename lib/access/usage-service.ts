/** What the programs of one distributor asked of the web service. Pure. */
import { type Jour, plusJours } from '@/lib/mesures/jour'

export const JOURS_USAGE = 30

export interface UsageJour {
  jour: Jour
  /** Answered, refusals included. */
  requetes: number
  /** Of them, refused because they came too fast. */
  freinees: number
}

export interface UsageService {
  client: string
  /** The last thirty days, today last; days without a request are there too. */
  jours: UsageJour[]
  requetes: number
  freinees: number
  /** null: nothing was asked. */
  dureeMoyenneMs: number | null
  /** Instant in ISO 8601, UTC, of any token, also an old one. */
  derniereUtilisationLe: string | null
  /** Requests that one token may make in a minute. */
  parMinute: number
}

/** Every day of the period, in order, whether something was asked or not. */
export function tousLesJours(aujourdhui: Jour, connus: readonly UsageJour[]): UsageJour[] {
  const parJour = new Map(connus.map((u) => [u.jour, u]))
  return Array.from({ length: JOURS_USAGE }, (_, i) => {
    const jour = plusJours(aujourdhui, i - JOURS_USAGE + 1)
    return parJour.get(jour) ?? { jour, requetes: 0, freinees: 0 }
  })
}
