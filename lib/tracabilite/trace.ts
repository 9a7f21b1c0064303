/** What a trace says: records that nuts went through, and the kilograms on each arrow between them. */
import type { QuantitesLot } from '@/lib/livraisons/disponible'
import type { TypeTransformation } from '@/lib/livraisons/transformation'
import type { Jour } from '@/lib/mesures/jour'
import { type EtatCommande, etatCommande, LIBELLES_ETAT_COMMANDE } from '@/lib/ventes/commande'
import type { Cible, TypeCible } from './cible'

/** `fin` is where nuts stop or come in without a record of their own: stock, losses, returns. */
export type TypeNoeud = TypeCible | 'transformation' | 'fin'

export interface Noeud {
  /** `lot:L0512-1` */
  id: string
  type: TypeNoeud
  code: string
  libelle: string
  detail: string | null
  /** What goes through it. */
  grammes: number
}

export type GenreLien =
  | 'apport'
  | 'calibrage'
  | 'transformation'
  | 'vente'
  | 'stock'
  | 'perte'
  | 'mouvement'
  | 'retour'
  | 'ailleurs'

export interface Lien {
  de: string
  vers: string
  /** All that went along this arrow. */
  grammes: number
  /** What of it is the target's own; all of it from the target on. */
  partGrammes: number
  genre: GenreLien
}

export interface LivraisonTracee {
  code: string
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
  variete: string
  communeNom: string
  date: Jour
  campagne: number
  quantiteGrammes: number
  calibree: boolean
}
export interface LotTrace extends QuantitesLot {
  code: string
  livraison: string
  variete: string
  typeProduitLibelle: string
  calibre: number
  transformation: string | null
  ascendants: string[]
}
export interface TransformationTracee {
  code: string
  lot: string
  type: TypeTransformation
  date: Jour
  entreeGrammes: number
  sortieGrammes: number
  motifPerte: string
}
export interface MouvementTrace {
  lot: string
  motif: string
  commande: string | null
  grammes: number
}
export interface CommandeTracee {
  numero: string
  lot: string
  client: string
  clientNom: string
  date: Jour
  dateConditionnement: Jour | null
  dateEnvoi: Jour | null
  poidsGrammes: number
}
export interface EcartTrace {
  livraison: string
  motif: string
  grammes: number
}

/** Rows as the base has them: what `graphe.ts` draws. Cancelled orders and transformations are not among them. */
export interface LignesTrace {
  livraisons: LivraisonTracee[]
  ecarts: EcartTrace[]
  lots: LotTrace[]
  transformations: TransformationTracee[]
  mouvements: MouvementTrace[]
  commandes: CommandeTracee[]
  /** Records of which only the way of the target is drawn: the rest of them goes elsewhere. */
  partiels: ReadonlySet<string>
}

export interface Graphe {
  noeuds: Noeud[]
  liens: Lien[]
}

export interface Trace extends Graphe {
  cible: Cible & { libelle: string }
  /** Campaign that bounds it: of the deliveries of a producer or an orchard, of the orders of a client. */
  campagne: number | null
  /** A client had more orders than one trace holds: the last ones only. */
  tronquee: boolean
  livraisons: LivraisonTracee[]
  lots: LotTrace[]
  commandes: CommandeTracee[]
}

/** Cancelled orders are not among them. */
export const etatTrace = (c: Pick<CommandeTracee, 'dateConditionnement' | 'dateEnvoi'>): EtatCommande =>
  etatCommande({ ...c, dateAnnulation: null })

/** « expédiée », inside a sentence. */
export const nommerEtat = (etat: EtatCommande): string => LIBELLES_ETAT_COMMANDE[etat].toLowerCase()

/** Short, for a node of the drawing. */
export const NOMS_TRANSFORMATION: Record<TypeTransformation, string> = {
  SECHAGE: 'Séchage',
  CASSAGE: 'Cassage',
}
