import { z } from 'zod'

// Control characters, lone surrogates and non-characters have no place in a name and break XML 1.0 and PostgreSQL.
export const INTERDITS = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Co}]/u

// They turn the rest of a line around: the name shown is not the one that is kept.
const SENS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
// The joiner of an emoji and the mark of its colour may stay, beside something to be seen. U+2800 is an empty braille.
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{M}\p{C}\p{Z}\u2800]/u

/** To be seen as it is kept; whitespace alone is only empty. */
const seLit = (t: string): boolean =>
  t.isWellFormed() && !INTERDITS.test(t) && !SENS.test(t) && (VISIBLE.test(t) || t.trim() === '')

interface Options {
  max?: number
  /** Said when the field is empty. */
  vide?: string
}

/** One line of text: trimmed, spaces folded, composed (NFC), without control characters, and something to be seen. */
export const texteSchema = ({ max = 120, vide = 'À renseigner.' }: Options = {}) =>
  z
    .string({ error: (p) => (p.input === undefined ? vide : 'Donnez un texte.') })
    .max(max * 4, `Au plus ${max} caractères.`)
    .refine(seLit, {
      error: 'Ce texte contient un caractère invisible ou interdit : ressaisissez-le.',
      abort: true,
    })
    .transform((t) => t.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, vide).max(max, `Au plus ${max} caractères.`))

const COMBINANTS = /\p{M}/gu
/** Without accents, case or doubled spaces: how people search. */
export const sansAccents = (t: string): string =>
  t.normalize('NFD').replace(COMBINANTS, '').replace(/œ/gi, 'oe').toLowerCase().replace(/\s+/g, ' ').trim()
