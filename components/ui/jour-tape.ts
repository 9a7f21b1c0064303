import { type Jour, lireJour } from '@/lib/mesures/jour'
import { lireJourSaisi, porteSonAnnee } from './jour-saisi'

/** The day typed in a `ChampJour`, or null while it is none: « 18/04 » may be on its way to 18/04/2010. */
export function jourTape(texte: string): Jour | null {
  const lu = porteSonAnnee(texte) ? lireJourSaisi(texte) : null
  return lu && lireJour(lu.toString())
}
