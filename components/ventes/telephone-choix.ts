/** On which lot the order will draw, as things stand on the screen. Pure. */

import { enGrammes, formatKg, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { type ConditionnementConnu, type Ligne, poidsDesLignes } from '@/lib/ventes/lignes-tapees'
import { plusAncienQuiSuffit, type Repartition, repartir } from '@/lib/ventes/repartition'
import type { LotPropose, Offre } from './telephone-offre'

/** Values of the radio buttons that are no lot. */
export const SYSTEME = 'systeme'
export const REPARTIR = 'repartir'

export interface Situation {
  poidsGrammes: number
  /** What the house would choose. */
  suffisant: LotPropose | undefined
  /** Over several lots, when none suffices and all together do. */
  partage: Repartition | null
  /** Value of the radio button. */
  valeur: string
  /** The lot it draws on; none when it is split. */
  lot: LotPropose | undefined
}

const proposer = (
  lots: readonly LotPropose[],
  suffisant: LotPropose | undefined,
  partage: Repartition | null,
) => suffisant?.code ?? (partage ? REPARTIR : lots[0]?.code) ?? ''

/**
 * What to ask when there are more lots than were read and none of these suffices alone: the oldest that does. Empty when
 * the lots read tell already.
 */
export function aChercher({ anciens, suite, total }: Offre, filtres: string, poidsGrammes: number): string {
  if (!suite || poidsGrammes === 0 || plusAncienQuiSuffit(anciens, poidsGrammes)) return ''
  const libreGrammes = total ? enGrammes(total.disponibleKg) : POIDS_MAXIMUM_GRAMMES
  if (poidsGrammes > Math.min(libreGrammes, POIDS_MAXIMUM_GRAMMES)) return ''
  const voulu = new URLSearchParams(filtres)
  voulu.set('disponibleMinKg', formatKg(poidsGrammes))
  voulu.set('limite', '1')
  return voulu.toString()
}

/** A lot among those that were read, in the order of the house. */
export const avecLot = (lots: readonly LotPropose[], lot: LotPropose): LotPropose[] =>
  [...lots.filter((l) => l.code !== lot.code), lot].sort(
    (a, b) => a.date.localeCompare(b.date) || a.code.localeCompare(b.code),
  )

interface Savoir {
  /** It says a variety, a type and a calibre. */
  entiere: boolean
  /** Whether one lot further on suffices is being asked. */
  enRecherche: boolean
}

/** The oldest lot that suffices is proposed until another is chosen. */
export function situer(
  lots: readonly LotPropose[],
  lignes: readonly Ligne[],
  connus: readonly ConditionnementConnu[],
  choisi: string | null,
  { entiere, enRecherche }: Savoir,
): Situation {
  const poidsGrammes = poidsDesLignes(lignes, connus)
  const suffisant = plusAncienQuiSuffit(lots, poidsGrammes)
  const jugeable = entiere && !enRecherche && poidsGrammes > 0
  const lu = suffisant || !jugeable ? null : repartir(lots, lignes, connus)
  const partage = lu?.manqueGrammes === 0 ? lu : null
  const connu =
    lots.some((l) => l.code === choisi) ||
    (choisi === SYSTEME && entiere) ||
    (choisi === REPARTIR && partage !== null)
  const valeur = choisi !== null && connu ? choisi : proposer(lots, suffisant, partage)
  const lot = valeur === SYSTEME ? suffisant : lots.find((l) => l.code === valeur)
  return { poidsGrammes, suffisant, partage, valeur, lot }
}
