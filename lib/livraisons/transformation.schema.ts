import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { facultatif } from '@/lib/mesures/champ'
import { CODE_TRANSFORMATION, codeLotSchema, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { vide } from '@/lib/mesures/filtre'
import { enPourcent, humiditePourcentSchema } from '@/lib/mesures/humidite'
import { jourSchema } from '@/lib/mesures/jour'
import { motSchema } from '@/lib/mesures/mot'
import { enKg, poidsKgSchema } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { MOTIFS_ECART } from './calibrage'
import { lotReponse } from './lot.schema'
import {
  type LotTransforme,
  perteGrammes,
  refusSortie,
  type Transformation,
  TYPES_TRANSFORMATION,
} from './transformation'

const codeTransformationSchema = codeSchema(CODE_TRANSFORMATION)

export const transformerSchema = z
  .strictObject({
    lot: codeLotSchema,
    code: vide(codeTransformationSchema),
    type: motSchema(TYPES_TRANSFORMATION, 'Choisissez la transformation : séchage ou cassage.'),
    date: vide(jourSchema),
    entreeKg: poidsKgSchema(),
    sortieKg: poidsKgSchema(),
    motifPerte: vide(
      motSchema(MOTIFS_ECART, `Choisissez le motif de la perte : ${MOTIFS_ECART.join(', ')}.`),
    ),
    humiditePourcent: facultatif(humiditePourcentSchema),
  })
  .transform(({ entreeKg, sortieKg, humiditePourcent, ...reste }) => ({
    ...reste,
    entreeGrammes: entreeKg,
    sortieGrammes: sortieKg,
    humiditePourMille: humiditePourcent ?? null,
  }))
  .superRefine(({ entreeGrammes, sortieGrammes }, ctx) => {
    const message = refusSortie(entreeGrammes, sortieGrammes)
    if (message) ctx.addIssue({ code: 'custom', message, path: ['sortieKg'] })
  })

export const cleTransformationSchema = z.strictObject({ code: codeTransformationSchema })
export const annulerTransformationSchema = z.strictObject({
  code: codeTransformationSchema,
  motif: texteSchema({ max: 300, vide: 'Dites pourquoi.' }),
})

export const listerTransformationsSchema = z.strictObject({
  lot: codeLotSchema,
  ...pagination(z.tuple([codeTransformationSchema])),
})

export const transformationReponse = representation(
  z
    .object({
      code: z.string(),
      lot: z.string(),
      donne: z.string(),
      type: z.enum(TYPES_TRANSFORMATION),
      date: z.string(),
      entreeKg: z.number(),
      sortieKg: z.number(),
      perteKg: z.number(),
      motifPerte: z.enum(MOTIFS_ECART),
      humiditePourcent: z.number().nullable(),
      dateAnnulation: z.string().nullable(),
      motifAnnulation: z.string().nullable(),
    })
    .meta({ id: 'Transformation' }),
  ({ entreeGrammes, sortieGrammes, humiditePourMille, ...t }: Transformation) => ({
    ...t,
    entreeKg: enKg(entreeGrammes),
    sortieKg: enKg(sortieGrammes),
    perteKg: enKg(perteGrammes({ entreeGrammes, sortieGrammes })),
    humiditePourcent: enPourcent(humiditePourMille),
  }),
)

export const transformationsReponse = representationListe(transformationReponse)

export const lotTransformeReponse = representation(
  z.intersection(
    lotReponse.schema,
    z.object({
      parent: z.string(),
      entreeKg: z.number(),
      sortieKg: z.number(),
      perteKg: z.number(),
    }),
  ),
  ({ parent, entreeGrammes, sortieGrammes, ...lot }: LotTransforme) => ({
    ...(lotReponse.rendre(lot) as object),
    parent,
    entreeKg: enKg(entreeGrammes),
    sortieKg: enKg(sortieGrammes),
    perteKg: enKg(perteGrammes({ entreeGrammes, sortieGrammes })),
  }),
)
