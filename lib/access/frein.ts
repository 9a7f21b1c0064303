/**
 * How failed sign-ins slow down: after a few, the wait doubles, up to a quarter of an hour, never for good
 * (fiabilite.md rule 4). Pure.
 */
export type Sorte = 'compte' | 'adresse'

export interface Echecs {
  echecs: number
  dernierLe: Date
  prochainEssai: Date
}

/** An address is often a whole site behind one router: some colleagues may mistype before all of them wait. */
const LIBRES: Record<Sorte, number> = { compte: 5, adresse: 20 }
const PREMIERE_ATTENTE_MS = 2_000
const ATTENTE_MAXIMUM_MS = 15 * 60_000
/** Without an attempt for so long, the count begins again. */
export const OUBLI_MS = 60 * 60_000

/** The wait that follows the n-th failure in a row. */
export function attenteMs(sorte: Sorte, echecs: number): number {
  const deTrop = echecs - LIBRES[sorte]
  return deTrop < 0 ? 0 : Math.min(PREMIERE_ATTENTE_MS * 2 ** Math.min(deTrop, 20), ATTENTE_MAXIMUM_MS)
}

/**
 * Milliseconds that this attempt still has to wait; 0 when it may go on. A neighbour's attempt may be counted first and
 * yet be the younger by some milliseconds: that alone is no wait.
 */
export const resteAAttendre = ({ dernierLe, prochainEssai }: Echecs, instant: Date): number =>
  prochainEssai <= dernierLe ? 0 : Math.max(0, prochainEssai.getTime() - instant.getTime())

/** The count with one more failure. */
export function unEchecDePlus(avant: Echecs | null, sorte: Sorte, instant: Date): Echecs {
  const oublie = avant === null || instant.getTime() - avant.dernierLe.getTime() > OUBLI_MS
  const echecs = oublie ? 1 : Math.min(avant.echecs + 1, 1_000)
  return { echecs, dernierLe: instant, prochainEssai: new Date(instant.getTime() + attenteMs(sorte, echecs)) }
}
