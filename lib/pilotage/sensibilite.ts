/** How the rate moves with the two hypotheses that nobody knows for sure: the telephone saved, the share of sales. */
import { type Entrees, obstacles } from './entrees'
import { calculer, type Position, situer } from './rentabilite'

export interface Cellule {
  gainDixMilliemes: number
  partDixMilliemes: number
  /** null: the share exceeds that of all who bear the cost. */
  tauxDixMilliemes: number | null
  position: Position | null
  /** The study's own hypotheses. */
  ici: boolean
}

export interface LigneSensibilite {
  gainDixMilliemes: number
  cellules: Cellule[]
}

const GAINS_DIX_MILLIEMES = [0, 1_500, 3_000, 4_500, 6_000]
const PARTS_DIX_MILLIEMES = [250, 500, 750, 1_000, 1_500, 2_000]

/** The study's own value among the usual ones, in order, once. */
const avec = (usuelles: readonly number[], propre: number): number[] =>
  [...new Set([...usuelles, propre])].sort((a, b) => a - b)

function cellule(e: Entrees, gainDixMilliemes: number, partDixMilliemes: number): Cellule {
  // A retained extra cost would hide what the telephone saves: here it is always computed.
  const essai: Entrees = {
    ...e,
    gainTelephoneDixMilliemes: gainDixMilliemes,
    partChiffreAffairesDixMilliemes: partDixMilliemes,
    surcoutRetenuCentimes: null,
  }
  const taux = obstacles(essai).length > 0 ? null : calculer(essai).tauxApresDixMilliemes
  return {
    gainDixMilliemes,
    partDixMilliemes,
    tauxDixMilliemes: taux,
    position: taux === null ? null : situer(taux, e),
    ici:
      gainDixMilliemes === e.gainTelephoneDixMilliemes &&
      partDixMilliemes === e.partChiffreAffairesDixMilliemes,
  }
}

/** One line a gain on the telephone, one cell a share of turnover. */
export function sensibilite(e: Entrees): LigneSensibilite[] {
  const parts = avec(PARTS_DIX_MILLIEMES, e.partChiffreAffairesDixMilliemes).filter((p) => p > 0)
  return avec(GAINS_DIX_MILLIEMES, e.gainTelephoneDixMilliemes).map((gain) => ({
    gainDixMilliemes: gain,
    cellules: parts.map((part) => cellule(e, gain, part)),
  }))
}
