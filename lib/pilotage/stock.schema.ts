import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { filtresLots } from '@/lib/livraisons/lot.schema'
import { enKg } from '@/lib/mesures/poids'
import type { Stock } from './stock'
import { campagneVoulueSchema } from './tableau.schema'

export const stockSchema = z.strictObject({
  campagne: campagneVoulueSchema,
  typeProduit: filtresLots.typeProduit,
  aoc: filtresLots.aoc,
})

export const stockReponse = representation(
  z
    .object({
      campagne: z.number().int(),
      cellules: z.array(
        z.object({
          variete: z.string(),
          varieteNom: z.string(),
          calibre: z.number().int(),
          calibreLibelle: z.string(),
          lots: z.number().int(),
          disponibleKg: z.number(),
        }),
      ),
      bloques: z.object({ lots: z.number().int(), disponibleKg: z.number() }),
    })
    .meta({ id: 'Stock' }),
  ({ campagne, cellules, bloques }: Stock) => ({
    campagne,
    cellules: cellules.map(({ disponibleGrammes, ...c }) => ({
      ...c,
      disponibleKg: enKg(disponibleGrammes),
    })),
    bloques: { lots: bloques.lots, disponibleKg: enKg(bloques.disponibleGrammes) },
  }),
)
