/** Filters of lists come as query strings: all text. */
import { z } from 'zod'
import { texteSchema } from './texte'

const OUI = new Set(['1', 'true', 'oui'])
const NON = new Set(['0', 'false', 'non'])

const OUI_OU_NON = 'Écrivez 1 pour oui, 0 pour non.'

/** `1`, `true`, `oui` / `0`, `false`, `non`. */
export const ouiNonSchema = z
  .union([z.boolean(), z.string().max(5, OUI_OU_NON)], { error: OUI_OU_NON })
  .transform((v, ctx): boolean => {
    if (typeof v === 'boolean') return v
    if (OUI.has(v) || NON.has(v)) return OUI.has(v)
    ctx.addIssue({ code: 'custom', message: OUI_OU_NON })
    return z.NEVER
  })

/** What is typed in a search field; empty means no search. */
export const rechercheSchema = z.union([z.literal('').transform(() => undefined), texteSchema({ max: 80 })])

/** A filter left empty in a form is no filter. */
export const vide = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()
