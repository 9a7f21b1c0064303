import { formatJour, type Jour } from '@/lib/mesures/jour'

/** A period of membership: from its first day until the day of leaving (excluded). */
export interface Adhesion {
  numero: number
  dateAdhesion: Jour
  dateSortie: Jour | null
  partsSociales: number | null
}

export const estEnCours = (adhesion: Adhesion, jour: Jour): boolean =>
  adhesion.dateAdhesion <= jour && (adhesion.dateSortie === null || jour < adhesion.dateSortie)

/** The membership in force that day, if any. */
export const adhesionDu = (adhesions: readonly Adhesion[], jour: Jour): Adhesion | null =>
  adhesions.find((a) => estEnCours(a, jour)) ?? null

/**
 * What a date of membership means for a producer: it corrects the latest period, unless that one has ended by then;
 * null when it opens a new one. The latest period comes first.
 */
export function adhesionCorrigee(adhesions: readonly Adhesion[], dateAdhesion: Jour): Adhesion | null {
  const [derniere] = adhesions
  if (!derniere) return null
  return derniere.dateSortie !== null && dateAdhesion >= derniere.dateSortie ? null : derniere
}

export type Entree = Pick<Adhesion, 'numero' | 'dateAdhesion'>

/**
 * Why a number cannot be given to somebody who joins that day: the register is chronological (R522-2 code rural), and
 * a free number among old ones is no place for a recent member. `posterieurs` are the entries with a higher number.
 */
export function obstacleNumero(
  { numero, dateAdhesion }: Entree,
  posterieurs: readonly Entree[],
): string | null {
  const depasse = posterieurs.find((a) => a.numero > numero && a.dateAdhesion < dateAdhesion)
  if (!depasse) return null
  return `Le registre suit l’ordre des adhésions : le numéro ${depasse.numero} est entré le ${formatJour(depasse.dateAdhesion)}, le numéro ${numero} ne peut pas être plus récent. Laissez le champ vide pour prendre le suivant.`
}
