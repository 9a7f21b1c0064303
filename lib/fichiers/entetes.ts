/** The row of headings: which column stands where, or every reason why it cannot be said. */
import { lettres } from './cellule-xlsx'
import { type ColonneLue, seNomme } from './colonne-lue'
import { estVide, type Feuille, type Ligne } from './lecture'

export interface Entetes {
  /** Column by rank; undefined where nothing is to be read. */
  parRang: (ColonneLue | undefined)[]
  /** Columns read past, because they are decided elsewhere. */
  laissees: ColonneLue[]
}

/** `# …` is a remark, as in our templates. */
const estRemarque = ({ cellules }: Ligne): boolean => String(cellules[0] ?? '').startsWith('#')

/** Remarks with something beside them: somebody's row, whose first cell happens to begin so, or which was put aside. */
export const lignesEcartees = ({ lignes }: Feuille): Ligne[] =>
  lignes.filter((l) => estRemarque(l) && l.cellules.slice(1).some((c) => !estVide(c)))

/** What stands under the headings, without remarks. */
export const lignesUtiles = ({ lignes }: Feuille): Ligne[] => lignes.filter((l) => !estRemarque(l))

const texteDe = (cellule: unknown): string => String(cellule ?? '').trim()

/** The sheet that has the most headings we know: the first one when none has any. */
export function choisirFeuille(
  feuilles: readonly Feuille[],
  colonnes: readonly ColonneLue[],
): Feuille | undefined {
  const connues = (feuille: Feuille) =>
    (lignesUtiles(feuille)[0]?.cellules ?? []).filter((c) => colonnes.some((k) => seNomme(k, texteDe(c))))
      .length
  return feuilles.reduce<Feuille | undefined>(
    (meilleure, f) => (!meilleure || connues(f) > connues(meilleure) ? f : meilleure),
    undefined,
  )
}

const citer = (titre: string): string => `« ${titre.slice(0, 60)} »`

function inconnues(
  entete: Ligne,
  parRang: readonly unknown[],
  suite: readonly Ligne[],
  attendues: string,
): string[] {
  return entete.cellules.flatMap((cellule, i) => {
    if (parRang[i]) return []
    if (!estVide(cellule))
      return [
        `La colonne ${citer(texteDe(cellule))} (${lettres(i + 1)}) n’est pas connue : retirez-la, ou nommez-la parmi ${attendues}.`,
      ]
    return suite.some((l) => !estVide(l.cellules[i]))
      ? [`La colonne ${lettres(i + 1)} n’a pas de titre : nommez-la, ou videz-la.`]
      : []
  })
}

function doublees(parRang: readonly (ColonneLue | undefined)[]): string[] {
  return [...new Set(parRang)].flatMap((colonne) => {
    const rangs = parRang.flatMap((c, i) => (colonne && c === colonne ? [lettres(i + 1)] : []))
    return colonne && rangs.length > 1
      ? [
          `La colonne ${citer(colonne.titre)} est donnée ${rangs.length} fois (${rangs.join(', ')}) : gardez-en une.`,
        ]
      : []
  })
}

export function lireEntetes(
  entete: Ligne,
  suite: readonly Ligne[],
  colonnes: readonly ColonneLue[],
): Entetes | { refus: string[] } {
  const parRang = entete.cellules.map((c) => colonnes.find((k) => seNomme(k, texteDe(c))))
  const attendues = colonnes
    .filter((c) => !c.calculee)
    .map((c) => c.titre)
    .join(', ')
  const manquantes = colonnes
    .filter((c) => c.obligatoire && !parRang.includes(c))
    .map(
      (c) =>
        `Il manque la colonne ${citer(c.titre)} : ajoutez-la (${c.aide.charAt(0).toLowerCase()}${c.aide.slice(1).replace(/\.$/, '')}).`,
    )
  const refus = [...inconnues(entete, parRang, suite, attendues), ...doublees(parRang), ...manquantes]
  if (refus.length > 0) return { refus }
  const laissees = colonnes.filter((c) => c.calculee && parRang.includes(c))
  return { parRang, laissees }
}
