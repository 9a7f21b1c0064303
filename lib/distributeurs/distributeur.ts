/**
 * The case's classes (annexes 2C and 2D) as values: a distributor holds its orders, an order its product. Only one
 * packaging an order was « un souci de simplification » of the case: here an order has several. Pure.
 */
import type { Jour } from '@/lib/mesures/jour'
import { enCours } from '@/lib/ventes/commande'

/** « Produit » of annexe 2D. */
export interface Produit {
  variete: string
  /** In the spelling of annexe 2B: `Fraiche Entière`. */
  type: string
  /** Identifier of annexe 1A. */
  calibre: number
}

export interface ConditionnementCommande {
  /** `filet-1kg` */
  code: string
  quantite: number
}

/** « Commande » of annexe 2D. */
export interface CommandeSuivie {
  /** `00213` */
  id: string
  produit: Produit
  /** In the order in which they were given. */
  conditionnements: ConditionnementCommande[]
  dateConditionnement: Jour | null
  dateEnvoi: Jour | null
  dateAnnulation: Jour | null
}

/** « Distributeur » of annexe 2D. */
export interface Distributeur<C extends CommandeSuivie = CommandeSuivie> {
  /** `carr15432` */
  id: string
  nom: string
  lesCommandes: readonly C[]
}

/** « GetCommandesEnCours »: neither dispatched nor cancelled. */
export const commandesEnCours = <C extends CommandeSuivie>({ lesCommandes }: Distributeur<C>): C[] =>
  lesCommandes.filter(enCours)

/** Unknown, no distributor and out of reach, in one sentence. */
export const DISTRIBUTEUR_ABSENT =
  'Aucun distributeur de cet identifiant à votre portée : relisez le paramètre « distributeur ».'
