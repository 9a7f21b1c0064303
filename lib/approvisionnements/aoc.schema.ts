import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import type { AvisAoc } from './aoc'

export const verdictSchema = z.enum(['eligible', 'non_eligible', 'a_completer'], {
  error: 'Choisissez un verdict : eligible, non_eligible ou a_completer.',
})

export const avisAocReponse = representation(
  z
    .object({
      verdict: verdictSchema,
      regles: z.array(
        z.object({
          code: z.string(),
          libelle: z.string(),
          verdict: verdictSchema,
          valeur: z.string(),
          seuil: z.string(),
          source: z.string(),
          decide: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'AvisAoc' }),
  (a: AvisAoc) => a,
)
