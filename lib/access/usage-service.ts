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

/** A day's count of one token, or of several. */
interface Compte extends UsageJour {
  dureeMs: number
}

const ajouter = <C extends Omit<Compte, 'jour'>>(a: C, b: Omit<Compte, 'jour'>): C => ({
  ...a,
  requetes: a.requetes + b.requetes,
  freinees: a.freinees + b.freinees,
  dureeMs: a.dureeMs + b.dureeMs,
})

export const totalDe = (comptes: readonly Compte[]): Omit<Compte, 'jour'> =>
  comptes.reduce(ajouter, { requetes: 0, freinees: 0, dureeMs: 0 })

/** Every day of the period, in order, whether something was asked or not. */
export function tousLesJours(aujourdhui: Jour, comptes: readonly Compte[]): Compte[] {
  return Array.from({ length: JOURS_USAGE }, (_, i) => {
    const jour = plusJours(aujourdhui, i - JOURS_USAGE + 1)
    return { jour, ...totalDe(comptes.filter((c) => c.jour === jour)) }
  })
}
