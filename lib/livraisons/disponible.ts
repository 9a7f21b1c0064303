/** What can still be ordered of a lot: the one place where all that takes from it will be subtracted (issue 4). */
export interface QuantitesLot {
  quantiteGrammes: number
}

/** `disponible.lecture.ts` says the same in SQL. */
export const disponibleGrammes = ({ quantiteGrammes }: QuantitesLot): number => quantiteGrammes
