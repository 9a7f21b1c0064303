/** Search of an address by name; what is undefined or empty is left out. */
export type Filtres = Readonly<Record<string, string | undefined>>

/** The address of a list with these filters, some changed. A change always goes back to the first page. */
export function adresse(chemin: string, filtres: Filtres, changes: Filtres = {}): string {
  const recherche = new URLSearchParams()
  const voulus = { ...filtres, suivant: undefined, ...changes }
  for (const [nom, valeur] of Object.entries(voulus)) if (valeur) recherche.set(nom, valeur)
  return recherche.size > 0 ? `${chemin}?${recherche}` : chemin
}

/** The same list with one filter put on, or taken off when it already is. */
export const basculer = (chemin: string, filtres: Filtres, nom: string, valeur: string): string =>
  adresse(chemin, filtres, { [nom]: filtres[nom] === valeur ? undefined : valeur })

/** Of the search of an address, only the names a list knows: the rest (an old link, `?enregistre=1`) is no filter. */
export const garder = (recherche: Filtres, noms: readonly string[]): Filtres =>
  Object.fromEntries(noms.map((nom) => [nom, recherche[nom] || undefined]))
