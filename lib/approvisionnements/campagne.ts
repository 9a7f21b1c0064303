import { libelleCampagne } from '@/lib/mesures/campagne'
import type { Jour } from '@/lib/mesures/jour'
import type { RegleAuChoix } from './aoc-verger'

/** A campaign, named by its first year, with the parameters in force during it. */
export interface Campagne {
  annee: number
  libelle: string
  debut: Jour
  calibreMinimumAocMm: number
  /** Ceiling of the nuts of non-members. */
  plafondNonAdherentsPourMille: number
  /** Rules that decide of the AOC beside variety and commune. */
  reglesAoc: RegleAuChoix[]
  /** Day it was closed: since then nothing of it changes. */
  cloturee: Jour | null
}

/** Word for word what the base says when somebody passes beside us (trigger `campagne_ouverte`). */
export const direCampagneClose = (annee: number): string =>
  `La campagne ${libelleCampagne(annee)} est close : demandez à la direction de la rouvrir.`
