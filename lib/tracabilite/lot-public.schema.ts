import { z } from 'zod'
import { verdictSchema } from '@/lib/approvisionnements/aoc.schema'
import { representation } from '@/lib/core/representation'
import type { LotPublic } from './lot-public'

const texteOuNul = z.string().nullable()

export const lotPublicReponse = representation(
  z
    .object({
      code: z.string(),
      variete: z.string(),
      typeProduit: z.string(),
      typeProduitLibelle: z.string(),
      calibre: z.number().int(),
      calibreLibelle: z.string(),
      commune: z.string(),
      campagne: z.number().int(),
      aoc: z.object({
        verdict: verdictSchema,
        raisons: z.array(
          z.object({ libelle: z.string(), verdict: verdictSchema, valeur: texteOuNul, seuil: z.string() }),
        ),
      }),
      certifications: z.array(
        z.object({ code: z.string(), nom: z.string(), numero: texteOuNul, organisme: texteOuNul }),
      ),
      transformations: z.array(z.object({ type: z.enum(['SECHAGE', 'CASSAGE']), date: z.string() })),
      sousControle: z.boolean(),
      producteur: texteOuNul,
    })
    .meta({ id: 'LotPublic' }),
  (lot: LotPublic) => lot,
)
