/** Fields of any record: what is optional, whole numbers, yes or no. */
import { z } from 'zod'

/** An optional field that `null` clears. */
export const facultatif = <S extends z.ZodType>(schema: S) => schema.nullable().optional()

/** Thousands apart, as people and spreadsheets write them: `1 200`. */
const FORME = /^(?:-?\d{1,9}|-?\d{1,3}(?:[\u0020\u00a0\u202f\u2009]\d{3}){1,2})$/
const ESPACES = /[\u0020\u00a0\u202f\u2009]/g

/** A whole number, typed or not. */
export const entierSchema = (min: number, max: number, message = `Un nombre entier de ${min} à ${max}.`) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(FORME, message)
          .transform((texte) => texte.replace(ESPACES, '')),
      ],
      { error: message },
    )
    .transform(Number)
    .pipe(z.number({ error: message }).int(message).min(min, message).max(max, message))

/** JSON's own true or false; a filter in an address says it in words (`ouiNonSchema`). */
export const booleenSchema = z.boolean({ error: 'Répondez par oui ou non (true ou false).' })
