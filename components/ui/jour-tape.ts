import { type Jour, lireJour } from '@/lib/mesures/jour'
import { lireJourSaisi } from './jour-saisi'

/** The day being typed in a `ChampJour`, or null while it is none. */
export function jourTape(texte: string): Jour | null {
  const lu = lireJourSaisi(texte)
  return lu && lireJour(lu.toString())
}
