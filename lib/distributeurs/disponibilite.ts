/** What can be ordered of one product: no lot is named. Pure. */
export interface Produit {
  variete: string
  typeProduit: string
  calibre: number
}

export interface Disponibilite extends Produit {
  typeProduitLibelle: string
  calibreLibelle: string
  disponibleGrammes: number
  /** The largest free lot: no order is larger. */
  commandeMaxGrammes: number
}
