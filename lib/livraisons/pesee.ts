/** Weighings of a delivery: gross of each trailer, then its tare once empty. Pure. */
import type { Champ } from '@/lib/core/domain-error'
import { formatPoids, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'

/** A road train brings a few trailers; a longer list is a program's error. */
export const PESEES_MAXIMUM = 50

export interface PeseeLue {
  brutGrammes: number
  tareGrammes: number
}

export interface Pesee extends PeseeLue {
  /** From 1, in the order of weighing. */
  numero: number
}

export const netGrammes = ({ brutGrammes, tareGrammes }: PeseeLue): number => brutGrammes - tareGrammes

export const poidsPese = (pesees: readonly PeseeLue[]): number =>
  pesees.reduce((total, p) => total + netGrammes(p), 0)

/** A net weight that opens a delivery is its first weighing. */
export const peseeDuNet = (quantiteGrammes: number): PeseeLue => ({
  brutGrammes: quantiteGrammes,
  tareGrammes: 0,
})

export const numeroter = (pesees: readonly PeseeLue[]): Pesee[] =>
  pesees.map((p, i) => ({ ...p, numero: i + 1 }))

/** Why a trailer cannot weigh that; null when it can. */
export const refusTare = ({ brutGrammes, tareGrammes }: PeseeLue): string | null =>
  tareGrammes < brutGrammes
    ? null
    : `La tare (${formatPoids(tareGrammes)}) doit rester sous le brut (${formatPoids(brutGrammes)}) : relisez les deux pesées.`

/** Why the delivery cannot weigh all that; null when it can. */
export const refusSomme = (pesees: readonly PeseeLue[]): string | null => {
  const total = poidsPese(pesees)
  return total <= POIDS_MAXIMUM_GRAMMES
    ? null
    : `Les pesées font ${formatPoids(total)} : au plus ${formatPoids(POIDS_MAXIMUM_GRAMMES)} par livraison, commencez-en une autre.`
}

/** Weighings that cannot stand, each beside its field. */
export function peseesFautives(pesees: readonly PeseeLue[]): Champ[] {
  const tares = pesees.flatMap((p, i) => {
    const message = refusTare(p)
    return message ? [{ champ: `pesees.${i}.tareKg`, message }] : []
  })
  if (tares.length > 0) return tares
  const somme = refusSomme(pesees)
  return somme ? [{ champ: 'pesees', message: somme }] : []
}
