/** A small seeded generator (mulberry32): the same world in every base, on every day. */
export interface Hasard {
  /** From 0 to 1, 1 excluded. */
  tirer(): number
  entre(min: number, max: number): number
  entier(min: number, max: number): number
  choisir<T>(parmi: readonly [T, ...T[]]): T
}

export function hasard(graine: number): Hasard {
  let etat = graine
  const tirer = () => {
    etat = (etat + 0x6d2b79f5) | 0
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const entre = (min: number, max: number) => min + tirer() * (max - min)
  const entier = (min: number, max: number) => Math.floor(entre(min, max + 1))
  return { tirer, entre, entier, choisir: (parmi) => parmi[entier(0, parmi.length - 1)] ?? parmi[0] }
}
