/** How figures of a comparison are said, by their unit. */
import { entier } from '@/components/ui/nombres'
import { formatEuros } from '@/lib/mesures/argent'
import { formatPoids } from '@/lib/mesures/poids'
import type { Unite } from '@/lib/pilotage/comparaison'

/** Always as many decimals: figures of a column stand under one another. */
const decimales = (nombre: number) =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: nombre, maximumFractionDigits: nombre })
const VARIATION = decimales(1)
const CENTIEMES = decimales(2)

const DIRE: Record<Unite, (entier: number) => string> = {
  KG: formatPoids,
  NOMBRE: entier,
  EUROS: formatEuros,
  PART: (dixMilliemes) => `${CENTIEMES.format(dixMilliemes / 100)}\u00a0%`,
}

export const ABSENT = '—'

/** `12 520 kg`, `400`, `8 930,00 €`, `66,40 %`; a dash for nothing. */
export const direChiffre = (unite: Unite, valeur: number | null): string =>
  valeur === null ? ABSENT : DIRE[unite](valeur)

/** With its sign, the typographic minus; nothing apart has none. */
const signer = (nombre: number, dire: (absolu: number) => string): string =>
  `${nombre > 0 ? '+' : nombre < 0 ? '−' : ''}${dire(Math.abs(nombre))}`

/** `+320 kg`, `−1,50 point` */
export function direEcart(unite: Unite, ecart: number | null): string {
  if (ecart === null) return ABSENT
  if (unite !== 'PART') return signer(ecart, DIRE[unite])
  return signer(
    ecart,
    (points) => `${CENTIEMES.format(points / 100)}\u00a0${points >= 200 ? 'points' : 'point'}`,
  )
}

/** `+12,4 %` of ten-thousandths. */
export const direVariation = (dixMilliemes: number | null): string =>
  dixMilliemes === null
    ? ABSENT
    : signer(dixMilliemes, (absolu) => `${VARIATION.format(absolu / 100)}\u00a0%`)
