/** Ranges of height (dossier 2: « [min .. max] », both ends in it). Pure. */
import { formatPlage } from '@/lib/mesures/hauteur'

export interface Plage {
  id: number
  minCm: number
  maxCm: number
}

export interface Dimension extends Plage {
  nombreTarifs: number
  actif: boolean
  motifInactivite: string | null
}

/** Said beside the upper end; null when the range is the right way round. */
export const refusPlage = (minCm: number, maxCm: number): string | null =>
  minCm < maxCm
    ? null
    : `La plage est à l’envers : le maximum doit dépasser le minimum, ${formatPlage(minCm, maxCm).split(' ')[0]}\u00a0m.`

/** Two ranges share more than an end: a plant of that height would have two prices. */
const seChevauchent = (a: Plage, b: Plage): boolean => a.minCm < b.maxCm && b.minCm < a.maxCm

export interface Chevauchement {
  une: Plage
  autre: Plage
  minCm: number
  maxCm: number
}

/** Pairs of ranges that overlap, from the lowest, with the heights that are in both. */
export function chevauchements(plages: readonly Plage[]): Chevauchement[] {
  const ordre = plages.toSorted((a, b) => a.minCm - b.minCm || a.maxCm - b.maxCm)
  return ordre.flatMap((une, rang) =>
    ordre
      .slice(rang + 1)
      .filter((autre) => seChevauchent(une, autre))
      .map((autre) => ({
        une,
        autre,
        minCm: Math.max(une.minCm, autre.minCm),
        maxCm: Math.min(une.maxCm, autre.maxCm),
      })),
  )
}

/** « La dimension 2 (0,30 à 0,50 m) et la 3 (0,40 à 0,60 m) se chevauchent de 0,40 à 0,50 m. » */
export const direChevauchement = ({ une, autre, minCm, maxCm }: Chevauchement): string =>
  `Les dimensions ${une.id} (${formatPlage(une.minCm, une.maxCm)}) et ${autre.id} (${formatPlage(autre.minCm, autre.maxCm)}) se chevauchent de ${formatPlage(minCm, maxCm)}.`
