import type { Jour } from '@/lib/mesures/jour'
import type { Adhesion } from './adhesion'

/** One line of the membership register: a period, and who the member is. */
export interface Inscription extends Adhesion {
  producteur: string
  raisonSociale: string
  adresse: string
  codePostal: string
  ville: string
  /** In force on the day the register is read for. */
  enCours: boolean
  /** Number of the same producer's period before, when it came back. */
  numeroPrecedent: number | null
  /** Entered after a more recent membership: the order of numbers is not that of the days. */
  tardive: boolean
}

/** What stands at the foot of the register, over all its lines. */
export interface TotalRegistre {
  inscriptions: number
  /** In force on the day, and the shares they hold. */
  adherents: number
  partsSociales: number
  /** The latest day of joining: whoever joined before it is entered late. */
  derniereAdhesion: Jour | null
}
