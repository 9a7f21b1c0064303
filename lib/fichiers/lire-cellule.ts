/** One cell, as the schema of its record takes it. */
import type { ColonneLue } from './colonne-lue'
import { type Cellule, ERREUR, estVide, FORMULE } from './lecture'
import { retablir } from './neutre'

export interface CelluleLue {
  /** undefined: an empty cell is a field that was not given. */
  saisie?: unknown
  refus?: string
  /** Understood, but not as it stands. */
  avis?: string
}

const OUI = new Set(['oui', 'vrai', 'true', 'o', '1', 'x'])
const NON = new Set(['non', 'faux', 'false', 'n', '0'])

function refusDe(cellule: Cellule): string | null {
  if (cellule === ERREUR) return 'Cette cellule affiche une erreur de calcul : écrivez sa valeur.'
  if (cellule === FORMULE || (typeof cellule === 'string' && /^\s*=/.test(cellule)))
    return 'Cette cellule contient une formule : remplacez-la par sa valeur (copier, collage spécial, valeurs).'
  return null
}

function enOuiNon(texte: string): unknown {
  const mot = texte.toLowerCase()
  return OUI.has(mot) ? true : NON.has(mot) ? false : texte
}

function enTexte(texte: string, { chiffres }: ColonneLue): CelluleLue {
  // A spreadsheet takes 01000 for a number.
  if (chiffres === undefined || !/^\d+$/.test(texte) || texte.length !== chiffres - 1)
    return { saisie: texte }
  return { saisie: `0${texte}`, avis: `« ${texte} » a perdu son premier zéro : compris comme 0${texte}.` }
}

/** As read, to be shown again. */
export const montrer = (cellule: Cellule | undefined): string | null =>
  estVide(cellule) || cellule === FORMULE || cellule === ERREUR ? null : String(cellule).slice(0, 120)

export function lireCellule(cellule: Cellule | undefined, colonne: ColonneLue): CelluleLue {
  if (cellule === undefined || cellule === null || estVide(cellule)) return {}
  const refus = refusDe(cellule)
  if (refus) return { refus }
  if (colonne.genre === 'nombre' && typeof cellule !== 'boolean')
    return { saisie: typeof cellule === 'number' ? cellule : cellule.trim() }
  const texte = typeof cellule === 'boolean' ? (cellule ? 'oui' : 'non') : retablir(String(cellule).trim())
  return colonne.genre === 'ouiNon' ? { saisie: enOuiNon(texte) } : enTexte(texte, colonne)
}
