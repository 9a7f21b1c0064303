/** Money is integers inside: cents, and ten-thousandths of a euro for a price per kilogram; decimal strings outside. */
import { decimalSchema } from './decimal'

const PRIX = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 4 })
const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** `2`, `3500`: the digits of an integer on either side of the point, no float on the way. */
const decouper = (unites: number, decimales: number): [entier: string, fraction: string] => {
  const chiffres = String(unites).padStart(decimales + 1, '0')
  return [chiffres.slice(0, -decimales), chiffres.slice(-decimales)]
}

/** 23500 → `2.35`: at least two digits after the point (contract: money as decimal strings). */
export const enPrix = (dixMilliemes: number): string => {
  const [entier, fraction] = decouper(dixMilliemes, 4)
  return `${entier}.${fraction.replace(/0{1,2}$/, '')}`
}
/** 893000 → `8930.00`; what is saved is a negative cost: `-12.50`. */
export const enEuros = (centimes: number): string =>
  (centimes < 0 ? '-' : '') + decouper(Math.abs(centimes), 2).join('.')
/** `2,35 €/kg` */
export const formatPrixKg = (dixMilliemes: number): string =>
  `${PRIX.format(dixMilliemes / 10_000)}\u00a0€/kg`
/** `8 930,00 €` */
export const formatEuros = (centimes: number): string => EUROS.format(centimes / 100)

const GRAMMES_PAR_KG = 1_000
const DIX_MILLIEMES_PAR_CENTIME = 100

/** So many grams at that price per kilogram, rounded once to the cent, half up. */
export const montantCentimes = (grammes: number, prixDixMilliemes: number): number => {
  const unite = BigInt(GRAMMES_PAR_KG * DIX_MILLIEMES_PAR_CENTIME)
  return Number((BigInt(grammes) * BigInt(prixDixMilliemes) + unite / 2n) / unite)
}

/** A price raised or lowered by so many ten-thousandths (300 = 3 %), rounded once to the cent, half up. */
export const reviserCentimes = (centimes: number, dixMilliemes: number): number => {
  const entier = 10_000n
  return Number((BigInt(centimes) * (entier + BigInt(dixMilliemes)) + entier / 2n) / entier)
}

/** 1 000 € a kilogram: nobody sells walnuts at that price. */
const PRIX_MAXIMUM_DIX_MILLIEMES = 10_000_000

/** Input: euros per kilogram as typed; output: integer ten-thousandths. */
export const prixKgSchema = decimalSchema({
  decimales: 4,
  exemple: '2,35',
  attendu: 'Écrivez un prix en euros par kg, par exemple 2,35.',
  longueurMaximum: 20,
  refus(dixMilliemes) {
    if (dixMilliemes <= 0) return 'Le prix doit dépasser 0 €.'
    return dixMilliemes > PRIX_MAXIMUM_DIX_MILLIEMES ? 'Au plus 1 000 € par kg : relisez le prix.' : null
  },
})
