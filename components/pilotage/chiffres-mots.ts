/** How figures of a comparison are said, by their unit. */
import { entier } from '@/components/ui/nombres'
import { formatEuros } from '@/lib/mesures/argent'
import { formatPoids } from '@/lib/mesures/poids'
import { formatTaux } from '@/lib/mesures/taux'
import type { Unite } from '@/lib/pilotage/comparaison'

const POURCENT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const POINTS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

const DIRE: Record<Unite, (entier: number) => string> = {
  KG: formatPoids,
  NOMBRE: entier,
  EUROS: formatEuros,
  PART: formatTaux,
}

export const ABSENT = '—'

/** `12 520 kg`, `400`, `8 930,00 €`, `66,45 %`; a dash for nothing. */
export const direChiffre = (unite: Unite, valeur: number | null): string =>
  valeur === null ? ABSENT : DIRE[unite](valeur)

/** With its sign, the typographic minus; nothing apart has none. */
const signer = (nombre: number, dire: (absolu: number) => string): string =>
  `${nombre > 0 ? '+' : nombre < 0 ? '−' : ''}${dire(Math.abs(nombre))}`

/** `+320 kg`, `−1,5 point` */
export function direEcart(unite: Unite, ecart: number | null): string {
  if (ecart === null) return ABSENT
  if (unite !== 'PART') return signer(ecart, DIRE[unite])
  return signer(
    ecart,
    (points) => `${POINTS.format(points / 100)}\u00a0${points >= 200 ? 'points' : 'point'}`,
  )
}

/** `+12,4 %` of ten-thousandths. */
export const direVariation = (dixMilliemes: number | null): string =>
  dixMilliemes === null ? ABSENT : signer(dixMilliemes, (absolu) => `${POURCENT.format(absolu / 100)}\u00a0%`)
