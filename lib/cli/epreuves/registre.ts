import { CLE_UNIQUE } from './cle-unique'
import { ENDURANCE } from './endurance'
import type { Epreuve } from './epreuve'
import { FLUX } from './flux'
import { FUZZ } from './fuzz'
import { IMPORTS } from './imports'
import { MORT_SUBITE } from './mort-subite'
import { PRISES } from './prises'
import { SAISON } from './saison'
import { SAUVEGARDE } from './sauvegarde'
import { SURVENTE } from './survente'

/** Every proof of the house that is run by name (fiabilite.md, « Proofs »). */
export const EPREUVES: readonly Epreuve[] = [
  // The longest of those that run two at a time comes first.
  SAISON,
  SURVENTE,
  CLE_UNIQUE,
  MORT_SUBITE,
  SAUVEGARDE,
  FUZZ,
  PRISES,
  FLUX,
  IMPORTS,
  ENDURANCE,
]
