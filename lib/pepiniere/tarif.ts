/** Prices of plants: one a variety, age and range of height, excluding tax. Pure. */
import { formatPlage } from '@/lib/mesures/hauteur'

export const AGE_MAXIMUM_ANNEES = 50
/** 10 000 € a plant. */
export const PRIX_MAXIMUM_CENTIMES = 1_000_000

export interface CleTarif {
  variete: number
  age: number
  dimension: number
}

export interface Tarif extends CleTarif {
  varieteLibelle: string
  espece: number
  especeLibelle: string
  usage: number
  usageLibelle: string
  minCm: number
  maxCm: number
  prixCentimes: number
  /** Suits an orchard of the appellation. */
  aoc: boolean
  /** Its variety and its range of height are both on sale. */
  actif: boolean
}

/** `1 2 5`, as the audit names it. */
export const codeTarif = ({ variete, age, dimension }: CleTarif): string => `${variete} ${age} ${dimension}`

/** « 1 an », « 3 ans » */
export const direAge = (annees: number): string => `${annees}\u00a0an${annees > 1 ? 's' : ''}`

/** « franquette, 2 ans, 0,30 à 0,50 m » */
export const direPlant = (t: Pick<Tarif, 'varieteLibelle' | 'age' | 'minCm' | 'maxCm'>): string =>
  `${t.varieteLibelle}, ${direAge(t.age)}, ${formatPlage(t.minCm, t.maxCm)}`

interface Inversion {
  /** The smaller or younger one, that costs as much or more. */
  moindre: Tarif
  superieur: Tarif
}

/** Each row with the one before it of the same key. */
const suivantes = (lignes: readonly Tarif[], cle: (t: Tarif) => string): [Tarif, Tarif][] =>
  lignes.flatMap((apres, rang): [Tarif, Tarif][] => {
    const avant = lignes.slice(0, rang).findLast((t) => cle(t) === cle(apres))
    return avant ? [[avant, apres]] : []
  })

/** Of one variety: a taller plant of the same age, or an older one of the same height, that costs less than the one before it. */
export function inversions(tarifs: readonly Tarif[]): Inversion[] {
  const parHauteur = tarifs.toSorted((a, b) => a.minCm - b.minCm || a.maxCm - b.maxCm)
  const parAge = tarifs.toSorted((a, b) => a.age - b.age)
  return [
    ...suivantes(parHauteur, (t) => `${t.variete} ${t.age}`),
    ...suivantes(parAge, (t) => `${t.variete} ${t.dimension}`),
  ]
    .filter(([moindre, superieur]) => superieur.prixCentimes < moindre.prixCentimes)
    .map(([moindre, superieur]) => ({ moindre, superieur }))
}

export interface Manque extends CleTarif {
  varieteLibelle: string
  minCm: number
  maxCm: number
}

/** Combinations of age and height that another variety of the species is sold in, and this one is not. */
export function manques(
  varietes: readonly { id: number; libelle: string; espece: number }[],
  tarifs: readonly Tarif[],
): Manque[] {
  const cles = new Set(tarifs.map(codeTarif))
  return varietes.flatMap(({ id, libelle, espece }) => {
    if (!tarifs.some((t) => t.variete === id)) return []
    const voisines = new Map(
      tarifs.filter((t) => t.espece === espece).map((t) => [`${t.age} ${t.dimension}`, t] as const),
    )
    return [...voisines.values()]
      .map(({ age, dimension, minCm, maxCm }) => ({
        variete: id,
        varieteLibelle: libelle,
        age,
        dimension,
        minCm,
        maxCm,
      }))
      .filter((m) => !cles.has(codeTarif(m)))
      .sort((a, b) => a.age - b.age || a.minCm - b.minCm)
  })
}
