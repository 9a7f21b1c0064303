import type { Jour } from '@/lib/mesures/jour'

/** A campaign, named by its first year, with the parameters in force during it. */
export interface Campagne {
  annee: number
  libelle: string
  debut: Jour
  calibreMinimumAocMm: number
}
