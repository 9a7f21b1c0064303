/** What is summed of one campaign before it is compared. Weights in grams, amounts in cents. */
import type { Jour } from '@/lib/mesures/jour'

/** A campaign, and the last day that counts; null for all of it. */
export interface Portion {
  annee: number
  jusqua: Jour | null
}

interface Somme {
  code: string
  libelle: string
  grammes: number
}
/** A part and its name, in the order of `rang`. */
export interface Partie extends Somme {
  rang: string
}

/** A calibre, and what of it has the right to the AOC. */
export interface Calibree extends Partie {
  aocGrammes: number
}

export interface Commerce extends Somme {
  nombre: number
  expedieGrammes: number
  expediees: number
  centimes: number
  expedieCentimes: number
  /** Of what carries a price. */
  prixGrammes: number
  prixExpedieGrammes: number
}

export interface Sommes {
  apports: {
    nombre: number
    grammes: number
    producteurs: number
    vergers: number
    nonAdherentsGrammes: number
    /** Of the whole campaign before: a season that begins is measured against it (decisions/0013). */
    precedenteGrammes: number
    plafondPourMille: number
  }
  varietes: Partie[]
  types: Partie[]
  calibres: Calibree[]
  ecarts: Partie[]
  abGrammes: number
  clients: Commerce[]
}
