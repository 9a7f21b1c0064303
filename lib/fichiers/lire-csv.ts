import { CsvError, parse } from 'csv-parse/sync'
import { decoder } from './decoder'
import {
  COLONNES_MAXIMUM,
  estVide,
  type Feuille,
  FichierIllisible,
  LIGNES_MAXIMUM,
  type Ligne,
  TROP_DE_COLONNES,
  TROP_DE_LIGNES,
} from './lecture'

const SEPARATEURS = [';', '\t', ','] as const
/** Longer than any row of ours: an unclosed quote would swallow the whole file. */
const LIGNE_MAXIMUM = 100_000

/** `sep=;` is a note of Excel to itself. */
const NOTE = /^sep=(.)\r?\n/i

/** The most frequent one outside quotes in the first line that says something. */
function separateurDe(texte: string): string {
  const premiere = /^[^\S\r\n]*\S.*$/m.exec(texte.slice(0, LIGNE_MAXIMUM))?.[0] ?? ''
  const nu = premiere.replace(/"[^"]*"/g, '')
  const compte = (s: string) => nu.split(s).length
  return SEPARATEURS.reduce((meilleur, s) => (compte(s) > compte(meilleur) ? s : meilleur))
}

const PANNES: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'un guillemet ouvert n’est jamais refermé',
  CSV_INVALID_CLOSING_QUOTE: 'un guillemet est refermé au milieu d’une cellule',
  INVALID_OPENING_QUOTE: 'un guillemet s’ouvre au milieu d’une cellule',
  CSV_MAX_RECORD_SIZE: 'cette ligne est beaucoup trop longue, un guillemet y manque peut-être',
}

const sauts = (texte: string): number => texte.match(/\r\n|\n|\r/g)?.length ?? 0

/** A fault is told with the line on which its row begins, as the editor counts it: csv-parse says where it gave up. */
export function lireCsv(octets: Uint8Array): Feuille {
  const complet = decoder(octets)
  const note = NOTE.exec(complet)
  const texte = note ? complet.slice(note[0].length) : complet
  const lignes: Ligne[] = []
  let [rangees, numero] = [0, note ? 2 : 1]
  const recevoir = (cellules: string[]): null => {
    rangees++
    // Empty ones count, and one more than rows admitted: the headings. A workbook is held to the same.
    if (rangees > LIGNES_MAXIMUM + 1) throw new FichierIllisible(TROP_DE_LIGNES)
    if (cellules.length > COLONNES_MAXIMUM) throw new FichierIllisible(TROP_DE_COLONNES)
    if (cellules.some((c) => !estVide(c))) lignes.push({ numero, cellules })
    // A cell may hold line ends of its own.
    numero += 1 + cellules.reduce((total, c) => total + sauts(c), 0)
    return null
  }
  try {
    parse(texte, {
      delimiter: note?.[1] ?? separateurDe(texte),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LIGNE_MAXIMUM,
      on_record: recevoir,
    })
  } catch (erreur) {
    if (!(erreur instanceof CsvError)) throw erreur
    throw new FichierIllisible(
      `Ligne ${numero} : ${PANNES[erreur.code] ?? 'cette ligne est illisible'}. Corrigez-la, puis renvoyez le fichier.`,
    )
  }
  return { nom: null, lignes }
}
