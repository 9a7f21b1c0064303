import { formatJour, lireJour } from '@/lib/mesures/jour'

const dire = (borne: string) => (participe: string) => (valeur: string) => {
  const jour = lireJour(valeur)
  return `${participe} ${borne} ${jour ? formatJour(jour) : valeur}`
}

/** How a filter by a last day is said: `reçues jusqu’au 30/11/2025`. */
export const jusquAu = dire('jusqu’au')
/** By a first day: `reçues depuis le 01/10/2025`. */
export const depuisLe = dire('depuis le')
