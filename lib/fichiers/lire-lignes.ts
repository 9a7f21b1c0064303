/** From a file to one input a row, with the line each came from. */
import type { ColonneLue } from './colonne-lue'
import { choisirFeuille, lignesEcartees, lignesUtiles, lireEntetes } from './entetes'
import { type Cellule, estVide, FichierIllisible, type Ligne } from './lecture'
import { lireCellule, montrer } from './lire-cellule'
import { lireFichier } from './lire-fichier'

/** What is wrong, or was read otherwise than it stands: where, and what was read there. */
export interface Remarque {
  ligne: number
  /** Heading of the column; null when it is about the whole line. */
  colonne: string | null
  lu: string | null
  message: string
}

export interface LigneLue {
  ligne: number
  saisie: Record<string, unknown>
  /** Fields already refused: nothing more is said of them. */
  refuses: Set<string>
  /** What stands in the cell of a field. */
  lu(cle: string): string | null
}

export interface FichierLu {
  lignes: LigneLue[]
  erreurs: Remarque[]
  avis: Remarque[]
}

/** The headings are wrong: every reason, each a sentence. */
export class EntetesRefusees extends Error {
  constructor(readonly raisons: string[]) {
    super(raisons[0])
  }
}

/** The example of our template, left where it stands. */
const estExemple = (cellules: readonly Cellule[]): boolean => cellules.some((c) => c === EXEMPLE)
export const EXEMPLE = 'EXEMPLE'

function lireLigne(
  { numero, cellules }: Ligne,
  parRang: readonly (ColonneLue | undefined)[],
  fichier: FichierLu,
) {
  const saisie: Record<string, unknown> = {}
  const parCle = new Map<string, Cellule | undefined>()
  const refuses = new Set<string>()
  const noter = (liste: Remarque[], colonne: ColonneLue, cellule: Cellule | undefined, message: string) =>
    liste.push({ ligne: numero, colonne: colonne.titre, lu: montrer(cellule), message })
  parRang.forEach((colonne, i) => {
    if (!colonne || colonne.calculee) return
    const cellule = cellules[i]
    const { saisie: valeur, refus, avis } = lireCellule(cellule, colonne)
    parCle.set(colonne.cle, cellule)
    if (valeur !== undefined) saisie[colonne.cle] = valeur
    if (refus) {
      noter(fichier.erreurs, colonne, cellule, refus)
      refuses.add(colonne.cle)
    }
    if (avis) noter(fichier.avis, colonne, cellule, avis)
  })
  const enTrop = cellules.slice(parRang.length).some((c) => !estVide(c))
  if (enTrop)
    fichier.erreurs.push({
      ligne: numero,
      colonne: null,
      lu: null,
      message:
        'Cette ligne compte plus de cellules que de titres : un séparateur y est de trop, ou un guillemet manque.',
    })
  else fichier.lignes.push({ ligne: numero, saisie, refuses, lu: (cle) => montrer(parCle.get(cle)) })
}

/** Throws `FichierIllisible` or `EntetesRefusees`; what is wrong in one line stands in `erreurs`. */
export async function lireLignes(octets: Uint8Array, colonnes: readonly ColonneLue[]): Promise<FichierLu> {
  const feuille = choisirFeuille(await lireFichier(octets), colonnes)
  const [entete, ...suite] = feuille ? lignesUtiles(feuille) : []
  if (!entete)
    throw new FichierIllisible(
      'Ce fichier est vide : partez du modèle, dont la première ligne nomme les colonnes.',
    )
  const entetes = lireEntetes(entete, suite, colonnes)
  if ('refus' in entetes) throw new EntetesRefusees(entetes.refus)
  const fichier: FichierLu = { lignes: [], erreurs: [], avis: [] }
  for (const colonne of entetes.laissees)
    fichier.avis.push({
      ligne: entete.numero,
      colonne: colonne.titre,
      lu: null,
      message: `Cette colonne n’est pas importée. ${colonne.aide}`,
    })
  const passer = ({ numero: ligne }: Ligne, message: string) =>
    fichier.avis.push({ ligne, colonne: null, lu: null, message })
  for (const ligne of feuille ? lignesEcartees(feuille) : [])
    passer(ligne, 'Cette ligne commence par « # » : elle n’est pas importée.')
  for (const ligne of suite) {
    if (!estExemple(ligne.cellules)) lireLigne(ligne, entetes.parRang, fichier)
    else passer(ligne, 'La ligne d’exemple du modèle n’est pas importée.')
  }
  if (fichier.lignes.length + fichier.erreurs.length === 0)
    throw new FichierIllisible(
      'Ce fichier n’a aucune ligne à importer : remplissez-le sous la ligne des titres.',
    )
  return fichier
}
