/** A word of a short closed list, as people type it. */
import { z } from 'zod'
import { sansAccents } from './texte'

/**
 * `ECHANTILLON` as programs send it, « échantillon » or « Séchage en stock » as people write it: accents, capitals and
 * what follows the first word do not count.
 */
export const motSchema = <C extends string>(codes: readonly C[], message: string) =>
  z
    .string({ error: (p) => (p.input === undefined ? 'À renseigner.' : message) })
    .max(80, message)
    .transform((texte, ctx): C => {
      const [mot = ''] = sansAccents(texte).split(' ')
      const code = codes.find((c) => c.toLowerCase() === mot || c.toLowerCase() === sansAccents(texte))
      if (code !== undefined) return code
      ctx.addIssue({ code: 'custom', message })
      return z.NEVER
    })
