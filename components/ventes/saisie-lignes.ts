/** Lines of an order as they are typed, weighed while they are. Pure. */
import type { LigneCommande } from '@/lib/ventes/commande'

export interface SaisieLigne {
  /** Tells rows apart on the screen; never sent. */
  cle: number
  conditionnement: string
  quantite: string
}

export interface ConditionnementOffert {
  code: string
  libelle: string
  poidsGrammes: number
}

export const lignesSaisies = (lignes: readonly LigneCommande[]): SaisieLigne[] =>
  lignes.map((l, cle) => ({ cle, conditionnement: l.conditionnement, quantite: String(l.quantite) }))

/** So many, or nothing while it is no whole number. */
const nombre = (texte: string): number => {
  const propre = texte.replace(/\s/g, '')
  return /^\d{1,6}$/.test(propre) ? Number(propre) : 0
}

export const poidsDeLigne = (
  { conditionnement, quantite }: SaisieLigne,
  offerts: readonly ConditionnementOffert[],
): number => nombre(quantite) * (offerts.find((c) => c.code === conditionnement)?.poidsGrammes ?? 0)

export const poidsSaisi = (
  lignes: readonly SaisieLigne[],
  offerts: readonly ConditionnementOffert[],
): number => lignes.reduce((somme, l) => somme + poidsDeLigne(l, offerts), 0)

/** The list as it is sent: rows left empty at the end are none. */
export function corpsLignes(lignes: readonly SaisieLigne[]) {
  const derniere = lignes.findLastIndex((l) => l.quantite.trim() !== '')
  return lignes
    .slice(0, derniere + 1)
    .map(({ conditionnement, quantite }) => ({ conditionnement, quantite: quantite.trim() }))
}

/** Other lines would undo the packing: the same ones are not sent again. */
export const lignesChangees = (lignes: readonly SaisieLigne[], avant: readonly LigneCommande[]): boolean =>
  JSON.stringify(corpsLignes(lignes)) !== JSON.stringify(corpsLignes(lignesSaisies(avant)))

/** The lines that say a number, with the names of their packagings; the same packaging twice is one line. */
export function lignesEnMots(lignes: readonly SaisieLigne[], offerts: readonly ConditionnementOffert[]) {
  const parCode = new Map<string, { conditionnement: string; libelle: string; quantite: number }>()
  for (const { conditionnement, quantite } of lignes) {
    const libelle = offerts.find((c) => c.code === conditionnement)?.libelle ?? conditionnement
    const deja = parCode.get(conditionnement)?.quantite ?? 0
    if (nombre(quantite) > 0)
      parCode.set(conditionnement, { conditionnement, libelle, quantite: deja + nombre(quantite) })
  }
  return [...parCode.values()]
}
