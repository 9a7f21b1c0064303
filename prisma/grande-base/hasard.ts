/** Chance that comes back the same from the same seed (mulberry32): a base can be made again, row for row. */
export interface Hasard {
  /** From 0, below 1. */
  tirer(): number
  /** Both bounds included. */
  entier(min: number, max: number): number
  chance(part: number): boolean
  choisir<T>(liste: readonly T[]): T
  /** One of the values, as often as its share says. */
  partager<T>(parts: readonly (readonly [T, number])[]): T
}

export function hasard(graine: number): Hasard {
  let etat = graine >>> 0
  const tirer = () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const choisir = <T>(liste: readonly T[]): T => {
    const choix = liste[Math.floor(tirer() * liste.length)]
    if (choix === undefined) throw new Error('Nothing to choose from')
    return choix
  }
  return {
    tirer,
    entier: (min, max) => min + Math.floor(tirer() * (max - min + 1)),
    chance: (part) => tirer() < part,
    choisir,
    partager(parts) {
      let reste = tirer() * parts.reduce((somme, [, part]) => somme + part, 0)
      for (const [valeur, part] of parts) {
        reste -= part
        if (reste < 0) return valeur
      }
      return choisir(parts)[0]
    },
  }
}

/** Another seed for each part of the base: adding a campaign does not change the others. */
export const deriver = (graine: number, rang: number): number =>
  Math.imul(graine + 1, 0x9e3779b1) ^ (rang * 0x85ebca6b)
