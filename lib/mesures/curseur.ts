/** Keyset paging: the cursor is the sort key of the last row shown, opaque to its reader. */
import { z } from 'zod'
import { entierSchema } from './champ'
import { INTERDITS } from './texte'

export const LIMITE_MAXIMUM = 200
/** Two names of 120 letters, each of three bytes, in base 64. */
const LONGUEUR_MAXIMUM = 1_000
const ILLISIBLE = 'Cette suite de liste n’est plus lisible : reprenez la liste au début.'

export const ecrireCurseur = (cle: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(cle)).toString('base64url')

const ENTIER_MAXIMUM = 2_147_483_647

/** A forged key is like any other: PostgreSQL would fail on a NUL, or above its integers (fiabilite.md rule 2). */
function sain(_nom: string, valeur: unknown): unknown {
  if (typeof valeur === 'string' && INTERDITS.test(valeur)) throw new SyntaxError('forbidden character')
  if (typeof valeur === 'number' && Math.abs(valeur) > ENTIER_MAXIMUM) throw new SyntaxError('too large')
  return valeur
}

/** Reads a cursor of that shape; anything else is refused. */
const curseurSchema = <C extends z.ZodType>(cle: C) =>
  z
    .string()
    .max(LONGUEUR_MAXIMUM, ILLISIBLE)
    .transform((texte, ctx): z.output<C> => {
      try {
        const lu = cle.safeParse(JSON.parse(Buffer.from(texte, 'base64url').toString('utf8'), sain))
        if (lu.success) return lu.data
      } catch {
        // not JSON: refused below like a cursor of another list
      }
      ctx.addIssue({
        code: 'custom',
        message: ILLISIBLE,
      })
      return z.NEVER
    })

const limiteSchema = entierSchema(1, LIMITE_MAXIMUM, `Un nombre de 1 à ${LIMITE_MAXIMUM}.`)

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
