import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { entierSchema, facultatif } from '@/lib/mesures/champ'
import { CODE_PRODUCTEUR, codeSchema } from '@/lib/mesures/code'
import { jourSchema } from '@/lib/mesures/jour'
import { texteSchema } from '@/lib/mesures/texte'
import type { Adhesion } from './adhesion'

export const adhererSchema = z
  .strictObject({
    code: codeSchema(CODE_PRODUCTEUR),
    dateAdhesion: jourSchema,
    numero: entierSchema(1, 999_999_999, 'Un numéro d’ordre entier, à partir de 1.').optional(),
    partsSociales: facultatif(entierSchema(1, 1_000_000, 'Un nombre entier de parts, à partir de 1.')),
    dateSortie: facultatif(jourSchema),
    // Why it ends or is corrected: kept by the audit.
    motif: texteSchema({ max: 300, vide: 'Indiquez le motif.' }).optional(),
  })
  .refine((a) => !a.dateSortie || a.dateSortie > a.dateAdhesion, {
    path: ['dateSortie'],
    error: 'La sortie doit suivre l’adhésion : relisez les deux dates.',
  })

export const adhesionReponse = representation(
  z
    .object({
      numero: z.number().int(),
      dateAdhesion: z.string(),
      dateSortie: z.string().nullable(),
      partsSociales: z.number().int().nullable(),
    })
    .meta({ id: 'Adhesion' }),
  (a: Adhesion) => a,
)
