/** What two campaigns are compared by, and how far apart they are. Pure, and in integers. */
import type { PageDe } from '@/lib/core/representation'
import type { Jour } from '@/lib/mesures/jour'
import type { Periode } from './meme-date'
import type { Portion } from './sommes'

/** Grams, a count, cents or ten-thousandths: what the integers of a line are. */
export type Unite = 'KG' | 'NOMBRE' | 'EUROS' | 'PART'

export const RUBRIQUES = {
  APPORTS: 'Apports',
  VARIETES: 'Reçu par variété',
  TYPES: 'Reçu par type de produit',
  CALIBRES: 'Sorti du calibrage, par calibre',
  AOC_AB: 'AOC et agriculture biologique',
  NON_ADHERENTS: 'Non-adhérents',
  ECARTS: 'Écarts de calibrage',
  VENTES: 'Commandes et expéditions',
  CLIENTS: 'Premiers clients',
} as const
export type Rubrique = keyof typeof RUBRIQUES

/** Each of their lines is a part of one whole: their bars share one scale. */
export const VENTILATIONS: readonly Rubrique[] = ['VARIETES', 'TYPES', 'CALIBRES', 'ECARTS', 'CLIENTS']

/** The list that a figure counts, and the field of its total that it equals. */
export interface Liste {
  nom: 'livraisons' | 'lots' | 'commandes'
  filtres: Readonly<Record<string, string>>
  champ: 'nombre' | 'quantiteKg' | 'calibreKg' | 'poidsKg' | 'montantHt'
}

/** A figure of one side; null when there is nothing to divide by. */
export interface Chiffre {
  valeur: number | null
  liste: Liste | null
  portion: Portion
}

export interface LigneComparee {
  rubrique: Rubrique
  /** Names the line in its section: `RECU`, the code of a variety, the id of a client. */
  code: string
  libelle: string
  unite: Unite
  a: Chiffre
  b: Chiffre
}

/** One side, and the last day that counts; null when it counts whole. */
export interface Cote extends Periode {
  jusqua: Jour | null
}

export interface Comparaison extends PageDe<LigneComparee> {
  a: Cote
  b: Cote
}

/** B less A, in the unit of the line; null when one of them is missing. */
export const ecart = ({ a, b }: LigneComparee): number | null =>
  a.valeur === null || b.valeur === null ? null : b.valeur - a.valeur

/** How far B is from A, in ten-thousandths of A, half up; null without a base, and for shares, whose points are told. */
export function variationDixMilliemes(ligne: LigneComparee): number | null {
  const difference = ecart(ligne)
  if (difference === null || !ligne.a.valeur || ligne.unite === 'PART') return null
  return Math.round((difference * 10_000) / ligne.a.valeur)
}

/** Ten-thousandths, half up; null of nothing. */
export const partDe = (partie: number, tout: number): number | null =>
  tout === 0 ? null : Math.round((partie * 10_000) / tout)

/** To the nearest kilogram; null of nothing. */
export const moyenneGrammes = (grammes: number, nombre: number): number | null =>
  nombre === 0 ? null : Math.round(grammes / nombre / 1_000) * 1_000
