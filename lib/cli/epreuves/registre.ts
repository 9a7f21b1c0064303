import type { Epreuve } from './epreuve'
import { FUZZ } from './fuzz'
import { MORT_SUBITE } from './mort-subite'
import { PRISES } from './prises'
import { SAUVEGARDE } from './sauvegarde'
import { SURVENTE } from './survente'

/** Every proof of the house that is run by name (fiabilite.md, « Proofs »). */
export const EPREUVES: readonly Epreuve[] = [SURVENTE, MORT_SUBITE, SAUVEGARDE, FUZZ, PRISES]
