import { formatJour } from '@/lib/mesures/jour'
import type { PeriodeAire } from './aoc'

/** A period of the commune in the area, as it can be corrected. */
export interface Aire extends PeriodeAire {
  id: number
}

export interface Commune {
  insee: string
  nom: string
  departement: string
  codesPostaux: string[]
  /** In the AOC area today. */
  aireAoc: boolean
  /** All its periods in the area, the latest first. */
  aires: Aire[]
}

/** The period that another one would overlap. */
export const aireHeurtee = <P extends PeriodeAire>(
  autres: readonly P[],
  { depuis, jusqua }: Pick<PeriodeAire, 'depuis' | 'jusqua'>,
): P | undefined =>
  autres.find((a) => (jusqua === null || a.depuis < jusqua) && (a.jusqua === null || depuis < a.jusqua))

/** `du 01/01/2000 au 05/01/2005`, `depuis le 01/01/2000`. */
export const direPeriode = ({ depuis, jusqua }: Pick<PeriodeAire, 'depuis' | 'jusqua'>): string =>
  jusqua === null ? `depuis le ${formatJour(depuis)}` : `du ${formatJour(depuis)} au ${formatJour(jusqua)}`
