/** Weights are integer grams inside, kilograms outside (contract). */
import { z } from 'zod'
import { decimalSchema, lireDecimal } from './decimal'

/** 100 t: more than any train of trailers brings to the dock in one delivery; also far below 2^31 grams. */
export const POIDS_MAXIMUM_GRAMMES = 100_000_000

const KG = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 })

/** Grams to the JSON number of kilograms: 12520500 → 12520.5 */
export const enKg = (grammes: number): number => grammes / 1000
/** Back from the kilograms of an answer: 12.345 is a binary number a little beside 12,345 g. */
export const enGrammes = (kg: number): number => Math.round(kg * 1000)
/** Grams to the text of a decimal number, without a float on the way: 12520500 → `12520.5` */
export function texteKg(grammes: number): string {
  const fraction = String(grammes % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  const kilos = String(Math.floor(grammes / 1_000))
  return fraction === '' ? kilos : `${kilos}.${fraction}`
}
/** `12 520` (narrow no-break space, French comma). */
export const formatKg = (grammes: number): string => KG.format(grammes / 1000)
/** `12 520 kg` */
export const formatPoids = (grammes: number): string => `${formatKg(grammes)}\u00a0kg`

/** `+12 kg`, `−120 kg` */
export const formatVariation = (grammes: number): string =>
  `${grammes < 0 ? '−' : '+'}${formatPoids(Math.abs(grammes))}`

const DECIMALES = 3
const EXEMPLE = '12520 ou 12520,5'

export const lireKg = (saisie: string | number) => lireDecimal(saisie, DECIMALES, EXEMPLE)

/** Input: kilograms that come or go, never 0; the typographic minus sign is one too. Output: signed grams. */
export const variationKgSchema = z
  .union([z.string().transform((texte) => texte.replace(/^\s*[\u2212\u2013]\s*/, '-')), z.number()], {
    error: `Écrivez un poids en kg, par exemple ${EXEMPLE}.`,
  })
  .pipe(
    decimalSchema({
      decimales: DECIMALES,
      exemple: '-120 ou 12,5',
      attendu: 'Écrivez un poids en kg, par exemple -120 ou 12,5.',
      longueurMaximum: 40,
      refus(grammes) {
        if (grammes === 0) return 'Le poids ne peut pas être de 0 kg.'
        return Math.abs(grammes) > POIDS_MAXIMUM_GRAMMES
          ? `Au plus ${formatPoids(POIDS_MAXIMUM_GRAMMES)} : relisez la pesée.`
          : null
      },
    }),
  )

interface Bornes {
  /** Smallest weight admitted, in grams; 1 gram unless told (a weight is more than nothing). */
  minGrammes?: number
  maxGrammes?: number
}

/** Input: kilograms as typed or as a JSON number; output: integer grams. */
export const poidsKgSchema = ({ minGrammes = 1, maxGrammes = POIDS_MAXIMUM_GRAMMES }: Bornes = {}) =>
  decimalSchema({
    decimales: DECIMALES,
    exemple: EXEMPLE,
    attendu: `Écrivez un poids en kg, par exemple ${EXEMPLE}.`,
    longueurMaximum: 40,
    refus(grammes) {
      if (grammes < minGrammes)
        return minGrammes === 0 ? 'Le poids ne peut pas être négatif.' : 'Le poids doit dépasser 0 kg.'
      return grammes > maxGrammes ? `Au plus ${formatPoids(maxGrammes)} : relisez la pesée.` : null
    },
  })
