import { formatJour, lireJour } from '@/lib/mesures/jour'

/** How a filter by a last day is said: `reçues jusqu’au 30/11/2025`. */
export const jusquAu =
  (participe: string) =>
  (valeur: string): string => {
    const jour = lireJour(valeur)
    return `${participe} jusqu’au ${jour ? formatJour(jour) : valeur}`
  }
