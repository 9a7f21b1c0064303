/**
 * Decimal numbers as people type them, read into an integer number of the smallest unit: no float on the way.
 * Shared by weights, areas and percentages.
 */
import { z } from 'zod'

const ESPACES = /[\u0020\u00a0\u202f\u2009]/g
const FORME = /^([+-]?)(\d+|\d{1,3}(?:[\u0020\u00a0\u202f\u2009]\d{3})+)(?:([.,])(\d+))?$/

export type LectureDecimale = { valeur: number } | { refus: string }

/**
 * Reads `12520`, `12 520`, `12520,5` or a JSON number into units of 10^-decimales.
 * `12.520` is refused: it is twelve thousand to some and twelve and a half to others (contract).
 */
export function lireDecimal(saisie: string | number, decimales: number, exemple: string): LectureDecimale {
  if (typeof saisie === 'number' && !Number.isFinite(saisie))
    return { refus: `Écrivez un nombre, par exemple ${exemple}.` }
  const texte = String(saisie).trim()
  const lu = FORME.exec(texte)
  if (!lu) return { refus: `Écrivez un nombre, par exemple ${exemple}.` }
  const [, signe, entiere = '', separateur, fraction = ''] = lu
  const unites = signe + entiere.replace(ESPACES, '')
  if (typeof saisie === 'string' && separateur === '.' && fraction.length === 3)
    return {
      refus: `« ${texte} » est ambigu : écrivez « ${unites}${fraction} » ou « ${unites},${fraction} ».`,
    }
  const utile = fraction.replace(/0+$/, '')
  if (utile.length > decimales)
    return { refus: `Au plus ${decimales} chiffre${decimales > 1 ? 's' : ''} après la virgule.` }
  const valeur = Number(unites + utile.padEnd(decimales, '0'))
  if (!Number.isSafeInteger(valeur)) return { refus: 'Ce nombre est trop grand : relisez la saisie.' }
  return { valeur: valeur + 0 } // never -0
}

interface Champ {
  /** Digits after the comma: what comes out counts units of 10^-decimales. */
  decimales: number
  /** Shown by the sentence for what is no number. */
  exemple: string
  /** Said of what is neither a text of reasonable length nor a number. */
  attendu: string
  longueurMaximum: number
  /** Why a value that reads well is not admitted; null when it is. */
  refus(valeur: number): string | null
}

/** Input: a decimal as typed or as a JSON number; output: an integer of the smallest unit. */
export const decimalSchema = ({ decimales, exemple, attendu, longueurMaximum, refus }: Champ) =>
  z
    .union([z.string().max(longueurMaximum, attendu), z.number()], { error: attendu })
    .transform((saisie, ctx): number => {
      const lu = lireDecimal(saisie, decimales, exemple)
      const message = 'refus' in lu ? lu.refus : refus(lu.valeur)
      if (message === null && 'valeur' in lu) return lu.valeur
      ctx.addIssue({ code: 'custom', message: message ?? attendu })
      return z.NEVER
    })
