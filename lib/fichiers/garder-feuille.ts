/**
 * A sheet's XML, looked at before it is read: addresses within bounds (one cell at XFD1048576 would be read as
 * seventeen billion empty ones), and each formula put as what it is, for a value in cache may be anything.
 */
import {
  COLONNES_MAXIMUM,
  ERREUR,
  FichierIllisible,
  FORMULE,
  LIGNES_MAXIMUM,
  TROP_DE_COLONNES,
  TROP_DE_LIGNES,
} from './lecture'

// A name is taken whole or not at all: given back letter by letter, one long name would take minutes.
const BALISE = /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?![\w.-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g
const ADRESSES = /(?:^|[\s:])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const TYPE = /(?:^|[\s:])t\s*=\s*["']e["']/
const CELLULE = /^([A-Z]{1,3})(\d{1,7})$/

const ABIMEE = 'Ce fichier Excel est illisible : ouvrez-le, puis enregistrez-le de nouveau en .xlsx.'

const adressesDe = (attributs: string): string[] =>
  [...attributs.matchAll(ADRESSES)].map((m) => m[1] ?? m[2] ?? '')

const rangDe = (lettres: string): number =>
  [...lettres].reduce((rang, l) => rang * 26 + l.charCodeAt(0) - 64, 0)

function borner(ligne: number, colonne = 1): void {
  if (ligne < 1) throw new FichierIllisible(ABIMEE)
  // One line more than rows admitted: the headings.
  if (ligne > LIGNES_MAXIMUM + 1) throw new FichierIllisible(TROP_DE_LIGNES)
  if (colonne > COLONNES_MAXIMUM) throw new FichierIllisible(TROP_DE_COLONNES)
}

function ligneDe(attributs: string): void {
  for (const r of adressesDe(attributs)) {
    if (!/^\d{1,7}$/.test(r)) throw new FichierIllisible(ABIMEE)
    borner(Number(r))
  }
}

function celluleDe(attributs: string): string {
  const adresses = adressesDe(attributs)
  const [adresse = ''] = adresses
  const lue = CELLULE.exec(adresse)
  if (!lue || adresses.length > 1) throw new FichierIllisible(ABIMEE)
  borner(Number(lue[2]), rangDe(lue[1] ?? ''))
  return adresse
}

const marque = (adresse: string, texte: string) =>
  `<c r="${adresse}" t="inlineStr"><is><t>${texte}</t></is></c>`

/** The same sheet, each formula in it replaced by its mark. */
export function garderFeuille(xml: string): string {
  if (xml.includes('<!')) throw new FichierIllisible(ABIMEE)
  const sortie: string[] = []
  let copie = 0
  let cellule: { debut: number; adresse: string; marque: string | null } | null = null
  for (const trouvee of xml.matchAll(BALISE)) {
    const [balise, fermante, nom, attributs = '', seule] = trouvee
    if (nom === 'row' && !fermante) ligneDe(attributs)
    else if (nom === 'c' && !fermante) {
      const adresse = celluleDe(attributs)
      cellule = seule ? null : { debut: trouvee.index, adresse, marque: TYPE.test(attributs) ? ERREUR : null }
    } else if (nom === 'f' && cellule) cellule.marque = FORMULE
    else if (nom === 'c' && cellule) {
      const fin = trouvee.index + balise.length
      if (cellule.marque) {
        sortie.push(xml.slice(copie, cellule.debut), marque(cellule.adresse, cellule.marque))
        copie = fin
      }
      cellule = null
    }
  }
  return [...sortie, xml.slice(copie)].join('')
}
