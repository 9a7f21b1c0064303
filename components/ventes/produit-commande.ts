import type { Commande } from '@/lib/ventes/commande'

/** « Franquette · Entière sèche · calibre 2 » */
export const produitDe = ({ variete, typeProduitLibelle, calibre }: Commande): string =>
  `${variete} · ${typeProduitLibelle} · calibre\u00a0${calibre}`
