import { nommerCalibre } from '@/lib/livraisons/calibre'
import type { Commande } from '@/lib/ventes/commande'

/** « Franquette · Entière sèche · calibre 2 (32 à 34 mm) » */
export const produitDe = ({ variete, typeProduitLibelle, calibre, calibreLibelle }: Commande): string =>
  `${variete} · ${typeProduitLibelle} · ${nommerCalibre({ id: calibre, libelle: calibreLibelle })}`
