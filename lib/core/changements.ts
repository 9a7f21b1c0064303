/** What a change changed, in the words of people. Pure: the audit's rows come from `historique.ts`. */

/** What a record says, by French label: `{ Quantité: '12 520 kg' }`. What it does not say is absent. */
export type Faits = Record<string, string>

export interface Changement {
  champ: string
  /** null: was not said before. */
  avant: string | null
  /** null: is no longer said. */
  apres: string | null
}

/** The facts that differ, in the order in which records tell them. */
export function changementsEntre(avant: Faits, apres: Faits): Changement[] {
  const champs = [...new Set([...Object.keys(apres), ...Object.keys(avant)])]
  return champs
    .map((champ) => ({ champ, avant: avant[champ] ?? null, apres: apres[champ] ?? null }))
    .filter((c) => c.avant !== c.apres)
}

/** Facts from pairs of label and value; a value that is absent or empty says nothing. */
export const faits = (...paires: [string, string | null | undefined | false][]): Faits =>
  Object.fromEntries(paires.filter((p): p is [string, string] => Boolean(p[1])))

export const ouiNon = (valeur: boolean | null | undefined): string | null =>
  valeur === true ? 'oui' : valeur === false ? 'non' : null
