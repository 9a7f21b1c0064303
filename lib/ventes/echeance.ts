/** The day by which an order should have left, in words: late ones stand out by what is said, not by colour alone. */
import { formatJour, type Jour, joursEntre } from '@/lib/mesures/jour'
import { type DatesCommande, echeance } from './commande'

const enJours = (nombre: number): string => `${nombre}\u00a0jour${nombre > 1 ? 's' : ''}`

/** « en retard de 3 jours », « pour aujourd’hui », « pour le 26/11/2026 ». */
export function direEcheance(dates: DatesCommande, aujourdhui: Jour): string {
  const jour = echeance(dates)
  const dans = joursEntre(aujourdhui, jour)
  if (dans < 0) return `en retard de ${enJours(-dans)}`
  if (dans === 0) return 'pour aujourd’hui'
  if (dans === 1) return 'pour demain'
  return `pour le ${formatJour(jour)}`
}
