import type { Lot } from './lot'

/** A lot that can be ordered: something of it is free, and nothing locks it. */
export interface LotOffert extends Lot {
  /** Days since its nuts came in. */
  ageJours: number
}

/** What all the lots of a demand can still give. */
export interface TotalOffert {
  nombre: number
  disponibleGrammes: number
}
