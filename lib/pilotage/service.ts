/** What the web service and the portal did, in figures (dossier 3.3, 3.4). Pure. */
import type { Jour } from '@/lib/mesures/jour'

export interface FaitsService {
  /** Orders taken, by the door they came in by; cancelled ones as well: they were taken all the same. */
  commandesCommerce: number
  commandesPortail: number
  commandesService: number
  /** Asked by programs, and of them refused because they came too fast. */
  requetes: number
  freinees: number
  /** Sum of the times to answer. */
  dureeMs: number
  /** One a distributor and a day on which its programs were answered, and took no order: that call is counted as an order. */
  joursDeSuivi: number
}

export interface ChiffresService extends FaitsService {
  /** null: the last twelve months. */
  campagne: number | null
  depuis: Jour
  jusqua: Jour
  servies: number
  /** null: nobody asked. */
  tempsMoyenMs: number | null
  appelsEvites: number
}

/**
 * Calls avoided, estimated: one for each order that nobody took on the telephone, and one a day for each distributor
 * whose programs followed its orders that day, however often they asked: nobody would have called more than once. Who
 * calls to order asks for the rest in the same call.
 */
export const appelsEvites = (
  f: Pick<FaitsService, 'commandesPortail' | 'commandesService' | 'joursDeSuivi'>,
): number => f.commandesPortail + f.commandesService + f.joursDeSuivi

type Periode = Pick<ChiffresService, 'campagne' | 'depuis' | 'jusqua'>

export const chiffrerService = (periode: Periode, faits: FaitsService): ChiffresService => ({
  ...periode,
  ...faits,
  servies: faits.requetes - faits.freinees,
  tempsMoyenMs: faits.requetes === 0 ? null : Math.round(faits.dureeMs / faits.requetes),
  appelsEvites: appelsEvites(faits),
})
