export type Filtres = Readonly<Record<string, string | undefined>>

/** Address of a list with these filters; an empty one is left out. The cursor never follows: it belongs to its list. */
export function adresseListe(chemin: string, filtres: Filtres): string {
  const suite = new URLSearchParams()
  for (const [nom, valeur] of Object.entries(filtres)) if (valeur) suite.set(nom, valeur)
  return suite.size > 0 ? `${chemin}?${suite}` : chemin
}

/** The same list with one filter put on, or taken off when it already is. */
export const basculer = (chemin: string, filtres: Filtres, nom: string, valeur: string): string =>
  adresseListe(chemin, { ...filtres, [nom]: filtres[nom] === valeur ? undefined : valeur })
