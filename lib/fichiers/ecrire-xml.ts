/** XML for programs: one element a row, one a field under the contract's name, ISO days; what is empty is absent. */
import type { Colonne, Fichier, Pages } from './colonne'
import { DECLARATION_XML, enTexteXml } from './xml-texte'

function champ<T>(colonne: Colonne<T>, ligne: T): string {
  const valeur = colonne.valeur(ligne)
  return valeur === null ? '' : `<${colonne.cle}>${enTexteXml(String(valeur))}</${colonne.cle}>`
}

export async function* ecrireXml<T>(
  { nom, element, colonnes }: Fichier<T>,
  pages: Pages<T>,
): AsyncGenerator<Uint8Array> {
  const octets = new TextEncoder()
  yield octets.encode(`${DECLARATION_XML}<${nom}>\n`)
  for await (const lignes of pages) {
    if (lignes.length === 0) continue
    yield octets.encode(
      lignes
        .map((ligne) => `<${element}>${colonnes.map((c) => champ(c, ligne)).join('')}</${element}>\n`)
        .join(''),
    )
  }
  yield octets.encode(`</${nom}>\n`)
}
