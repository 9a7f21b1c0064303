/** Rates are integer ten-thousandths inside (3,75 % = 375), numbers outside (0.0375); people type percents. */
import { z } from 'zod'
import { lireDecimal } from './decimal'

const ATTENDU = 'Écrivez un taux en pourcentage, par exemple 30 % ou 3,75 %.'
export const UN_DIX_MILLIEMES = 10_000

const POURCENT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** `0.0375` */
export const enTauxDecimal = (dixMilliemes: number): number => dixMilliemes / UN_DIX_MILLIEMES
/** `3,75`, as typed in a field whose unit is %. */
export const tauxSaisi = (dixMilliemes: number): string => String(dixMilliemes / 100).replace('.', ',')
/** `3,75 %` */
export const formatTaux = (dixMilliemes: number): string => `${POURCENT.format(dixMilliemes / 100)}\u00a0%`

/** Ten-thousandths of what is typed: up to 1 it is a rate, above it or followed by % it is a percent. */
function lireTaux(saisie: string | number): { valeur: number } | { refus: string } {
  const texte = String(saisie).trim()
  const enPourcent = /\s*%$/.test(texte)
  const lu = lireDecimal(texte.replace(/\s*%$/, '').replace('.', ','), 4, '30 %')
  if ('refus' in lu) return lu
  if (!enPourcent && Math.abs(lu.valeur) <= UN_DIX_MILLIEMES) return lu
  return lu.valeur % 100 === 0
    ? { valeur: lu.valeur / 100 }
    : { refus: 'Au plus deux chiffres après la virgule : 3,75 %.' }
}

/** Input: `0.3`, `"30 %"`, `"3,75 %"`, `30`; output: integer ten-thousandths, from 0 to 100 %. */
export const tauxSchema = z
  .union([z.number(), z.string().max(20, ATTENDU)], { error: ATTENDU })
  .transform((saisie, ctx): number => {
    const lu = lireTaux(saisie)
    if ('valeur' in lu && lu.valeur >= 0 && lu.valeur <= UN_DIX_MILLIEMES) return lu.valeur
    ctx.addIssue({
      code: 'custom',
      message: 'refus' in lu ? lu.refus : 'Un taux va de 0 à 100 %.',
    })
    return z.NEVER
  })
