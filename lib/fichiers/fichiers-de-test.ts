/** Files for tests: rows of texts as CSV in any encoding, or as an .xlsx whose sheet is written by hand. */
import { strToU8, zipSync } from 'fflate'
import { lettres } from './cellule-xlsx'
import { cheminFeuille, debutFeuille, FIN_FEUILLE, partiesDuClasseur } from './classeur'
import { enTexteXml } from './xml-texte'

export const csvDeTest = (lignes: string[][], separateur = ';', fin = '\r\n'): string =>
  lignes.map((l) => l.join(separateur) + fin).join('')

export const utf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte)
export const utf16le = (texte: string): Uint8Array => Buffer.from(`\ufeff${texte}`, 'utf16le')
export const utf16be = (texte: string): Uint8Array => Buffer.from(`\ufeff${texte}`, 'utf16le').swap16()
export const windows1252 = (texte: string): Uint8Array =>
  Buffer.from(texte.replaceAll('’', '\u0092').replaceAll('€', '\u0080'), 'latin1')

/** A cell as XML, its address to be filled in: `<c r="@"><f>1+1</f><v>2</v></c>`. */
export type CelluleDeTest = string | number | { xml: string }

function celluleDeTest(cellule: CelluleDeTest, adresse: string): string {
  if (typeof cellule === 'number') return `<c r="${adresse}"><v>${cellule}</v></c>`
  if (typeof cellule === 'object') return cellule.xml.replaceAll('@', adresse)
  return cellule === '' ? '' : `<c r="${adresse}" t="inlineStr"><is><t>${enTexteXml(cellule)}</t></is></c>`
}

export const feuilleDeTest = (lignes: CelluleDeTest[][]): string =>
  debutFeuille([10]) +
  lignes
    .map(
      (l, i) =>
        `<row r="${i + 1}">${l.map((c, j) => celluleDeTest(c, `${lettres(j + 1)}${i + 1}`)).join('')}</row>`,
    )
    .join('') +
  FIN_FEUILLE

export function classeurDeTest(feuilles: Record<string, string>): Uint8Array {
  const noms = Object.keys(feuilles)
  const parties = {
    ...partiesDuClasseur(noms),
    ...Object.fromEntries(noms.map((nom, i) => [cheminFeuille(i + 1), feuilles[nom] ?? ''])),
  }
  return zipSync(
    Object.fromEntries(Object.entries(parties).map(([chemin, texte]) => [chemin, strToU8(texte)])),
  )
}

export const xlsxDeTest = (lignes: CelluleDeTest[][]): Uint8Array =>
  classeurDeTest({ Feuille: feuilleDeTest(lignes) })
