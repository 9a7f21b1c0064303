import { ficheDe, type TypeCible } from '@/lib/tracabilite/cible'
import type { Noeud, TypeNoeud } from '@/lib/tracabilite/trace'

export const LIBELLES_NOEUD: Record<TypeNoeud, string> = {
  producteur: 'Producteur',
  verger: 'Verger',
  livraison: 'Livraison',
  lot: 'Lot',
  transformation: 'Transformation',
  commande: 'Commande',
  client: 'Client',
  fin: 'Destination',
}

/** Of a node that is a record of ours. */
export const cibleDuNoeud = ({ type, code }: Noeud): { type: TypeCible; code: string } | null =>
  type === 'fin' || type === 'transformation' ? null : { type, code }

/** Its record; what a transformation gave stands for it. */
export function lienDuNoeud(noeud: Noeud): string | null {
  if (noeud.type === 'transformation') return `/lots/${noeud.code}-1`
  const cible = cibleDuNoeud(noeud)
  return cible && ficheDe(cible)
}

/** « V058 Verger du moulin »; a lot and an order are their code. */
export const nomDuNoeud = ({ type, code, libelle }: Noeud): string =>
  type === 'producteur' || type === 'verger' || type === 'client' ? `${code} ${libelle}` : libelle
