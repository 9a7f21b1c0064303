/** The season in words. */
import { formatJour, type Jour, plusJours } from '@/lib/mesures/jour'
import type { Saison } from '@/lib/pilotage/saison'

/** « 01/09 » */
const court = (jour: Jour): string => formatJour(jour).slice(0, 5)

/** « 15/09 au 21/09 »: the days of a week in the first season that has any; people know days, not ranks. */
export function joursDuRang(saisons: readonly Saison[], rang: number): string {
  const depuis = premierJourDuRang(saisons, rang)
  return depuis === null ? '' : joursDe({ depuis, jusqua: plusJours(depuis, 6) })
}

/** « 15/09 » */
export function debutDuRang(saisons: readonly Saison[], rang: number): string {
  const depuis = premierJourDuRang(saisons, rang)
  return depuis === null ? '' : court(depuis)
}

function premierJourDuRang(saisons: readonly Saison[], rang: number): Jour | null {
  const [semaine] = saisons.flatMap((s) => s.semaines)
  return semaine ? plusJours(semaine.depuis, 7 * (rang - semaine.rang)) : null
}

/** « 29/09 au 05/10 » */
export const joursDe = ({ depuis, jusqua }: { depuis: Jour; jusqua: Jour }): string =>
  `${court(depuis)} au ${court(jusqua)}`
