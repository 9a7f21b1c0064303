import { entier } from '@/components/ui/nombres'
import type { LigneCommande } from '@/lib/ventes/commande'

/** « 50 × filet de 1 kg, 12 × carton de 10 kg » */
export const direLignes = (lignes: readonly LigneCommande[]): string =>
  lignes.map((l) => `${entier(l.quantite)}\u00a0× ${l.libelle.toLowerCase()}`).join(', ')
