/**
 * CSV as a French spreadsheet opens it by a double click: UTF-8 with its mark, `;` between cells, decimal commas,
 * days as jj/mm/aaaa, and nothing that would be run as a formula.
 */
import { formatJour } from '@/lib/mesures/jour'
import { type Colonne, type Fichier, type Pages, texteLisible } from './colonne'
import { neutraliser } from './neutre'

const MARQUE = '\ufeff'
const FIN = '\r\n'

const citer = (texte: string): string => (/[";\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte)

function cellule<T>(colonne: Colonne<T>, ligne: T): string {
  switch (colonne.genre) {
    case 'texte':
      return citer(neutraliser(texteLisible(colonne, ligne)))
    case 'nombre':
      return String(colonne.valeur(ligne) ?? '').replace('.', ',')
    case 'jour': {
      const jour = colonne.valeur(ligne)
      return jour === null ? '' : formatJour(jour)
    }
    case 'ouiNon': {
      const oui = colonne.valeur(ligne)
      return oui === null ? '' : oui ? 'oui' : 'non'
    }
  }
}

export async function* ecrireCsv<T>(
  { colonnes, legende }: Fichier<T>,
  pages: Pages<T>,
): AsyncGenerator<Uint8Array> {
  const octets = new TextEncoder()
  yield octets.encode(MARQUE + colonnes.map((c) => citer(c.titre)).join(';') + FIN)
  for await (const lignes of pages) {
    if (lignes.length === 0) continue
    yield octets.encode(
      lignes.map((ligne) => colonnes.map((c) => cellule(c, ligne)).join(';') + FIN).join(''),
    )
  }
  if (legende)
    yield octets.encode(
      legende.map((mots) => `${citer(`# ${mots.filter(Boolean).join(' · ')}`)}${FIN}`).join(''),
    )
}
