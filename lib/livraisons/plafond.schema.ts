import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { entierSchema } from '@/lib/mesures/champ'
import { CODE_LIVRAISON, codeSchema } from '@/lib/mesures/code'
import { vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enKg, poidsKgSchema } from '@/lib/mesures/poids'
import { baseGrammes, type PartNonAdherents, partDixMillemes, verdictPlafond } from './plafond'

export const partNonAdherentsSchema = z.strictObject({
  /** The campaign asked for, else that of the day, else the current one. */
  campagne: vide(entierSchema(2000, 2099)),
  date: vide(jourSchema),
  /** Of the delivery that is being typed. */
  quantiteKg: vide(poidsKgSchema({ minGrammes: 0 })),
  /** The delivery that is being corrected, left out of the sums. */
  livraison: vide(codeSchema(CODE_LIVRAISON)),
})

export const partNonAdherentsReponse = representation(
  z
    .object({
      campagne: z.number().int(),
      kg: z.number(),
      baseKg: z.number(),
      part: z.number(),
      plafond: z.number(),
      verdict: z.enum(['sous_plafond', 'avertissement', 'depassement']),
      aAccepter: z.boolean(),
    })
    .meta({ id: 'PartNonAdherents' }),
  ({ campagne, apports, aAccepter }: PartNonAdherents) => ({
    campagne,
    kg: enKg(apports.nonAdherentsGrammes),
    baseKg: enKg(baseGrammes(apports)),
    part: partDixMillemes(apports) / 10_000,
    plafond: apports.plafondPourMille / 1000,
    verdict: verdictPlafond(apports),
    aAccepter,
  }),
)
