/** What a lot still holds and can still be ordered: the one place where all that takes from it is subtracted. */
export interface QuantitesLot {
  /** As calibrated, or as it came out of its transformation. */
  quantiteGrammes: number
  /** Ordered, dispatched or not. */
  engageGrammes: number
  /** Of what was ordered, what has left. */
  expedieGrammes: number
  transformeGrammes: number
  /** Signed. */
  mouvementGrammes: number
}

/** `disponible.filtre.ts` says the same in SQL, and so does the CHECK `lot_disponible` of the base. */
export const disponibleGrammes = ({
  quantiteGrammes,
  mouvementGrammes,
  engageGrammes,
  transformeGrammes,
}: QuantitesLot): number => quantiteGrammes + mouvementGrammes - engageGrammes - transformeGrammes

/** Orders, transformations or movements have used it: its sheet changes no more. */
export const aServi = ({ engageGrammes, transformeGrammes, mouvementGrammes }: QuantitesLot): boolean =>
  engageGrammes !== 0 || transformeGrammes !== 0 || mouvementGrammes !== 0
