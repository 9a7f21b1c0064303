/** Keyset paging: the cursor is the sort key of the last row shown, opaque to its reader. */
import { z } from 'zod'

export const LIMITE_MAXIMUM = 200

export const ecrireCurseur = (cle: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(cle)).toString('base64url')

/** Reads a cursor of that shape; anything else is refused. */
const curseurSchema = <C extends z.ZodType>(cle: C) =>
  z
    .string()
    .max(400)
    .transform((texte, ctx): z.output<C> => {
      try {
        const lu = cle.safeParse(JSON.parse(Buffer.from(texte, 'base64url').toString('utf8')))
        if (lu.success) return lu.data
      } catch {
        // not JSON: refused below like a cursor of another list
      }
      ctx.addIssue({
        code: 'custom',
        message: 'Cette suite de liste n’est plus lisible : reprenez la liste au début.',
      })
      return z.NEVER
    })

const limiteSchema = z
  .union([z.string().regex(/^\d{1,9}$/), z.number().int()], { error: `Un nombre de 1 à ${LIMITE_MAXIMUM}.` })
  .transform(Number)
  .pipe(
    z
      .number()
      .min(1, `Un nombre de 1 à ${LIMITE_MAXIMUM}.`)
      .max(LIMITE_MAXIMUM, `Un nombre de 1 à ${LIMITE_MAXIMUM}.`),
  )

/** The two fields of every list: `?limite=` and `?suivant=`. */
export const pagination = <C extends z.ZodType>(cle: C) => ({
  limite: limiteSchema.default(50),
  suivant: curseurSchema(cle).optional(),
})

/** Cuts the extra row that tells whether there is more, and makes the next cursor from the last row kept. */
export function enPage<T>(lignes: T[], limite: number, cle: (ligne: T) => readonly (string | number)[]) {
  const elements = lignes.slice(0, limite)
  const derniere = elements.at(-1)
  return { elements, suivant: lignes.length > limite && derniere ? ecrireCurseur(cle(derniere)) : null }
}
