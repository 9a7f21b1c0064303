/** Changes in percent, up or down, are integer ten-thousandths inside (300 = 3 %). */
import { decimalSchema } from './decimal'

const PAR_POURCENT = 100
const POURCENT = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
})

/** `3`, `-2.5` */
export const enPourcentage = (dixMilliemes: number): number => dixMilliemes / PAR_POURCENT
/** `+3 %` */
export const formatPourcentage = (dixMilliemes: number): string => POURCENT.format(dixMilliemes / 10_000)

/** Half the price, twice the price: beyond, it is a slip of the finger or another price. */
export const BAISSE_MAXIMUM_DIX_MILLIEMES = -5_000
export const HAUSSE_MAXIMUM_DIX_MILLIEMES = 10_000

/** Input: percents as typed, `3`, `"-2,5"`; output: integer ten-thousandths. */
export const pourcentageSchema = decimalSchema({
  decimales: 2,
  exemple: '3 ou -2,5',
  attendu: 'Écrivez un pourcentage, par exemple 3 ou -2,5.',
  longueurMaximum: 20,
  refus(dixMilliemes) {
    if (dixMilliemes === 0) return 'À 0 %, aucun prix ne change : donnez une hausse ou une baisse.'
    return dixMilliemes < BAISSE_MAXIMUM_DIX_MILLIEMES || dixMilliemes > HAUSSE_MAXIMUM_DIX_MILLIEMES
      ? 'Une révision va de -50 % à +100 % : au-delà, fixez les prix un par un.'
      : null
  },
})
