/** A campaign is named by its first year and begins on 1 September unless the direction says otherwise (contract). */
import { anneeDe, type Jour, premierJour } from './jour'

export const PREMIERE_CAMPAGNE = 2000

/** Campaign of a day, 1 September by default: 18/04/2010 → 2009. */
export const campagneDe = (
  jour: Jour,
  debut: { mois: number; quantieme: number } = { mois: 9, quantieme: 1 },
): number => {
  const annee = anneeDe(jour)
  return jour >= premierJour(annee, debut.mois, debut.quantieme) ? annee : annee - 1
}

/** `2009-2010` */
export const libelleCampagne = (annee: number): string => `${annee}-${annee + 1}`
