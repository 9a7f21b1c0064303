/** How the calibrator shares a delivery out: kilograms by calibre, écarts of about 2 %. Pure. */
import type { MotifEcart } from '@/lib/livraisons/calibrage'
import type { Hasard } from './hasard'

export interface LotFait {
  numero: number
  calibre: number
  kg: number
}
export interface EcartFait {
  motif: MotifEcart
  kg: number
}
export interface FicheFaite {
  lots: LotFait[]
  ecarts: EcartFait[]
}

/** Shares of calibres 1 to 6 of an ordinary year, and how often a sheet has any of them (domaine.md 3.4). */
const CALIBRES = [
  { calibre: 1, part: 0.01, presence: 0.35 },
  { calibre: 2, part: 0.08, presence: 0.75 },
  { calibre: 3, part: 0.2, presence: 0.9 },
  { calibre: 4, part: 0.32, presence: 1 },
  { calibre: 5, part: 0.27, presence: 0.9 },
  { calibre: 6, part: 0.12, presence: 0.65 },
]
const CALIBRE_COMMUN = 4

const MOTIFS = [
  ['DECHET', 80],
  ['CASSE', 10],
  ['ECART_DE_PESEE', 6],
  ['SECHAGE', 4],
] as const

function ecarts(h: Hasard, livreKg: number): EcartFait[] {
  const kg = Math.round(livreKg * (0.01 + 0.02 * h.tirer()))
  if (kg === 0) return []
  const premier = h.partager(MOTIFS)
  const second = h.chance(0.15) ? h.partager(MOTIFS) : premier
  const autre = second === premier ? 0 : Math.floor(kg / 3)
  return [
    { motif: premier, kg: kg - autre },
    { motif: second, kg: autre },
  ].filter((e) => e.kg > 0)
}

/** Lots and écarts weigh what was delivered: the commonest calibre takes what rounding leaves. */
export function calibrer(h: Hasard, livreKg: number): FicheFaite {
  const poses = ecarts(h, livreKg)
  const aPartager = livreKg - poses.reduce((s, e) => s + e.kg, 0)
  const parts = CALIBRES.map((c) => ({
    calibre: c.calibre,
    part: h.chance(c.presence) ? c.part * (0.5 + h.tirer()) : 0,
  }))
  const total = parts.reduce((s, c) => s + c.part, 0)
  const lots = parts.map(({ calibre, part }) => ({ calibre, kg: Math.floor((aPartager * part) / total) }))
  const reste = aPartager - lots.reduce((s, l) => s + l.kg, 0)
  return {
    lots: lots
      .map((l) => (l.calibre === CALIBRE_COMMUN ? { ...l, kg: l.kg + reste } : l))
      .filter((l) => l.kg > 0)
      .map((l, i) => ({ ...l, numero: i + 1 })),
    ecarts: poses,
  }
}
