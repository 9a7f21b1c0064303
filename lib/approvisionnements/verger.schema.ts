import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { booleenSchema, entierSchema, facultatif } from '@/lib/mesures/champ'
import { CODE_VERGER, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { enHa, superficieHaSchema } from '@/lib/mesures/superficie'
import { texteSchema } from '@/lib/mesures/texte'
import { avisAocReponse } from './aoc.schema'
import { leSchema } from './campagne.schema'
import { inseeSchema } from './commune.schema'
import { codeProducteurSchema } from './producteur.schema'
import type { Verger } from './verger'

export const codeVergerSchema = codeSchema(CODE_VERGER)

const fiche = {
  nom: texteSchema({ max: 80, vide: 'Indiquez le nom du verger.' }),
  producteur: codeProducteurSchema,
  variete: texteSchema({ max: 40, vide: 'Choisissez la variété.' }),
  commune: inseeSchema,
  superficieHa: superficieHaSchema,
  arbresParHectare: entierSchema(1, 2_000, 'Un nombre entier d’arbres par hectare, de 1 à 2000.'),
  anneePlantation: facultatif(entierSchema(1800, 2999, 'Une année sur quatre chiffres, par exemple 1998.')),
  parcelleIdentifiee: facultatif(booleenSchema),
  parcelleIdentifieeLe: facultatif(jourSchema),
}

interface EnHectares {
  superficieHa?: number | undefined
}
/** Hectares were only the wire's unit: from here on the field says square metres. */
const enM2 = <T extends EnHectares>({ superficieHa, ...reste }: T) => ({
  ...reste,
  superficieM2: superficieHa,
})

export const enregistrerVergerSchema = z
  .strictObject({ code: codeVergerSchema.optional(), ...fiche })
  .transform(({ superficieHa, ...reste }) => ({ ...reste, superficieM2: superficieHa }))

export const modifierVergerSchema = z
  .strictObject({
    code: codeVergerSchema,
    ...z.object(fiche).partial().shape,
    actif: booleenSchema.optional(),
    motif: texteSchema({ max: 300 }).optional(),
  })
  .refine((v) => v.actif !== false || v.motif !== undefined, {
    path: ['motif'],
    error: 'Indiquez pourquoi ce verger devient inactif.',
  })
  .transform(enM2)

export const cleVergerSchema = z.strictObject({ code: codeVergerSchema })
export const aocVergerSchema = cleVergerSchema.extend({ le: leSchema })

export const listerVergersSchema = z.strictObject({
  ...pagination(z.tuple([z.string(), z.string()])),
  recherche: rechercheSchema.optional(),
  producteur: vide(codeProducteurSchema),
  variete: vide(texteSchema({ max: 40 })),
  actif: vide(ouiNonSchema),
})

export const vergerReponse = representation(
  z
    .object({
      code: z.string(),
      nom: z.string(),
      producteur: z.string(),
      producteurNom: z.string(),
      variete: z.string(),
      commune: z.string(),
      communeNom: z.string(),
      superficieHa: z.number(),
      arbresParHectare: z.number().int(),
      anneePlantation: z.number().int().nullable(),
      parcelleIdentifiee: z.boolean().nullable(),
      parcelleIdentifieeLe: z.string().nullable(),
      actif: z.boolean(),
      motifInactivite: z.string().nullable(),
      aoc: avisAocReponse.schema,
    })
    .meta({ id: 'Verger' }),
  ({ superficieM2, varieteCode: _, recolteGrammes: __, ...verger }: Verger) => ({
    ...verger,
    superficieHa: enHa(superficieM2),
  }),
)

export const vergersReponse = representationListe(vergerReponse)
