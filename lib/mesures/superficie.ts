/** Areas are integer square metres inside, hectares outside (1 ha = 10 000 m²). */
import { z } from 'zod'
import { lireDecimal } from './decimal'

const HA = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 })
/** 2 000 ha: more than a quarter of the whole appellation in one orchard is a slip of the finger. */
const MAXIMUM_M2 = 20_000_000

export const enHa = (m2: number): number => m2 / 10_000
/** `3,25 ha` */
export const formatHa = (m2: number): string => `${HA.format(m2 / 10_000)}\u00a0ha`

const PAS_UNE_SUPERFICIE = 'Écrivez une superficie en hectares, par exemple 3,25.'
/** Input: hectares as typed; output: integer m². */
export const superficieHaSchema = z
  .union([z.string().max(40, PAS_UNE_SUPERFICIE), z.number()], { error: PAS_UNE_SUPERFICIE })
  .transform((saisie, ctx): number => {
    const lu = lireDecimal(saisie, 4, '3,25')
    const refus =
      'refus' in lu
        ? lu.refus
        : lu.valeur <= 0
          ? 'La superficie doit dépasser 0 ha.'
          : lu.valeur > MAXIMUM_M2
            ? `Au plus ${formatHa(MAXIMUM_M2)} : relisez la superficie.`
            : null
    if (refus === null && 'valeur' in lu) return lu.valeur
    ctx.addIssue({ code: 'custom', message: refus ?? 'Écrivez une superficie en hectares.' })
    return z.NEVER
  })
