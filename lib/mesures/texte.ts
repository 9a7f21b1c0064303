import { z } from 'zod'

// Control characters, lone surrogates and non-characters have no place in a name and break XML 1.0 and PostgreSQL.
export const INTERDITS = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Co}]/u

interface Options {
  max?: number
  /** Said when the field is empty. */
  vide?: string
}

/** One line of text: trimmed, spaces folded, composed (NFC), without control characters. */
export const texteSchema = ({ max = 120, vide = 'À renseigner.' }: Options = {}) =>
  z
    .string({ error: (p) => (p.input === undefined ? vide : 'Donnez un texte.') })
    .max(max * 4, `Au plus ${max} caractères.`)
    .refine((t) => t.isWellFormed() && !INTERDITS.test(t), {
      error: 'Ce texte contient un caractère invisible ou interdit : ressaisissez-le.',
      abort: true,
    })
    .transform((t) => t.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, vide).max(max, `Au plus ${max} caractères.`))

const COMBINANTS = /\p{M}/gu
/** Without accents, case or doubled spaces: how people search. */
export const sansAccents = (t: string): string =>
  t.normalize('NFD').replace(COMBINANTS, '').replace(/œ/gi, 'oe').toLowerCase().replace(/\s+/g, ' ').trim()
