/** On which lot the order will draw, as things stand on the screen. Pure. */
import { type ConditionnementConnu, type Ligne, poidsDesLignes } from '@/lib/ventes/lignes-tapees'
import { plusAncienQuiSuffit, type Repartition, repartir } from '@/lib/ventes/repartition'
import type { LotPropose } from './telephone-offre'

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

/** The oldest lot that suffices is proposed until another is chosen. */
export function situer(
  lots: readonly LotPropose[],
  lignes: readonly Ligne[],
  connus: readonly ConditionnementConnu[],
  choisi: string | null,
  demandeEntiere: boolean,
): Situation {
  const poidsGrammes = poidsDesLignes(lignes, connus)
  const suffisant = plusAncienQuiSuffit(lots, poidsGrammes)
  const lu = suffisant || !demandeEntiere || poidsGrammes === 0 ? null : repartir(lots, lignes, connus)
  const partage = lu?.manqueGrammes === 0 ? lu : null
  const connu =
    lots.some((l) => l.code === choisi) ||
    (choisi === SYSTEME && demandeEntiere) ||
    (choisi === REPARTIR && partage !== null)
  const valeur = choisi !== null && connu ? choisi : proposer(lots, suffisant, partage)
  const lot = valeur === SYSTEME ? suffisant : lots.find((l) => l.code === valeur)
  return { poidsGrammes, suffisant, partage, valeur, lot }
}
