import { z } from 'zod'
import { lireDecimal } from './decimal'

const PAS_UNE_HUMIDITE = 'Écrivez une humidité en %, par exemple 34,5.'
/** Input: a moisture in percent, one decimal; output: tenths of a percent. */
export const humiditePourcentSchema = z
  .union([z.string().max(10, PAS_UNE_HUMIDITE), z.number()], { error: PAS_UNE_HUMIDITE })
  .transform((saisie, ctx): number => {
    const lu = lireDecimal(saisie, 1, '34,5')
    if ('valeur' in lu && lu.valeur >= 0 && lu.valeur <= 1000) return lu.valeur
    ctx.addIssue({ code: 'custom', message: 'refus' in lu ? lu.refus : 'Une humidité va de 0 à 100 %.' })
    return z.NEVER
  })

export const enPourcent = (pourMille: number | null): number | null =>
  pourMille === null ? null : pourMille / 10
