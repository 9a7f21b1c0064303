import type { Epreuve } from './epreuve'

/** Every proof of the house that is run by name (fiabilite.md, « Proofs »). */
export const EPREUVES: readonly Epreuve[] = []
