import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { booleenSchema } from '@/lib/mesures/champ'
import { enMetres, hauteurSchema } from '@/lib/mesures/hauteur'
import { texteSchema } from '@/lib/mesures/texte'
import type { Dimension } from './dimension'
import { idDimensionSchema } from './identifiant.schema'

const plage = { minM: hauteurSchema, maxM: hauteurSchema }

export const enregistrerDimensionSchema = z.strictObject(plage)

export const modifierDimensionSchema = z
  .strictObject({
    id: idDimensionSchema,
    ...z.object(plage).partial().shape,
    actif: booleenSchema.optional(),
    motif: texteSchema({ max: 300 }).optional(),
  })
  .refine((d) => d.actif !== false || d.motif !== undefined, {
    path: ['motif'],
    error: 'Indiquez pourquoi cette dimension ne sert plus.',
  })

export const cleDimensionSchema = z.strictObject({ id: idDimensionSchema })
export const sansFiltreSchema = z.strictObject({})

export const dimensionReponse = representation(
  z
    .object({
      id: z.number().int(),
      minM: z.number(),
      maxM: z.number(),
      nombreTarifs: z.number().int(),
      actif: z.boolean(),
      motifInactivite: z.string().nullable(),
    })
    .meta({ id: 'DimensionPlant' }),
  ({ minCm, maxCm, ...d }: Dimension) => ({ ...d, minM: enMetres(minCm), maxM: enMetres(maxCm) }),
)
export const dimensionsReponse = representationListe(dimensionReponse)
