/** The season in words. */
import { formatJour, type Jour, plusJours } from '@/lib/mesures/jour'
import type { Saison } from '@/lib/pilotage/saison'

/** « 01/09 » */
const court = (jour: Jour): string => formatJour(jour).slice(0, 5)

/** First day of the first week of the campaign looked at. */
export function jourEtMois(saisons: readonly Saison[]): string {
  const [semaine] = saisons[0]?.semaines ?? []
  return semaine ? court(plusJours(semaine.depuis, -7 * (semaine.rang - 1))) : ''
}

/** « 29/09 au 05/10 » */
export const joursDe = ({ depuis, jusqua }: { depuis: Jour; jusqua: Jour }): string =>
  `${court(depuis)} au ${court(jusqua)}`
