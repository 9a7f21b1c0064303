/** Shares are integer thousandths inside, rates outside (0.2 = 20 %); people type percents. */
import { z } from 'zod'
import { lireDecimal } from './decimal'

const ATTENDU = 'Écrivez une part en pourcentage, par exemple 20 % ou 12,5 %.'
const MAXIMUM_POUR_MILLE = 1_000

/** `0.2` */
export const enTaux = (pourMille: number): number => pourMille / 1_000
/** `12,5`, as typed in a field whose unit is %. */
export const pourcentSaisi = (pourMille: number): string => String(pourMille / 10).replace('.', ',')

/** `12,5 %` */
export const formatPourMille = (pourMille: number): string => `${pourcentSaisi(pourMille)}\u00a0%`

/** Thousandths of what is typed: a number up to 1 is a rate, above it or followed by % it is a percent. */
function lirePart(saisie: string | number): { valeur: number } | { refus: string } {
  const texte = String(saisie).trim()
  const enPourcent = /\s*%$/.test(texte)
  const lu = lireDecimal(texte.replace(/\s*%$/, '').replace('.', ','), 3, '20 %')
  if ('refus' in lu) return lu
  if (!enPourcent && Math.abs(lu.valeur) <= MAXIMUM_POUR_MILLE) return lu
  return lu.valeur % 100 === 0
    ? { valeur: lu.valeur / 100 }
    : { refus: 'Au plus un chiffre après la virgule : 12,5 %.' }
}

/** Input: `0.2`, `"20"`, `"20 %"`, `"12,5"`; output: integer thousandths. */
export const partSchema = z
  .union([z.number(), z.string().max(20, ATTENDU)], { error: ATTENDU })
  .transform((saisie, ctx): number => {
    const lue = lirePart(saisie)
    const message =
      'refus' in lue
        ? lue.refus
        : lue.valeur < 0 || lue.valeur > MAXIMUM_POUR_MILLE
          ? 'Une part va de 0 à 100 %.'
          : null
    if (message === null && 'valeur' in lue) return lue.valeur
    ctx.addIssue({ code: 'custom', message: message ?? ATTENDU })
    return z.NEVER
  })
