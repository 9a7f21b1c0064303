import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { booleenSchema } from '@/lib/mesures/champ'
import { CODE_ETUDE, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { texteSchema } from '@/lib/mesures/texte'
import { champsEntrees, champsEntreesRendues, rendreEntrees } from './entrees.schema'
import type { Etude } from './etude'
import { champsBilan, rendreBilan } from './rentabilite.schema'

const nom = texteSchema({ max: 120, vide: 'Donnez un nom à l’étude.' })
export const codeEtudeSchema = codeSchema(CODE_ETUDE)

export const cleEtudeSchema = z.strictObject({ code: codeEtudeSchema })
export const enregistrerEtudeSchema = z.strictObject({ nom, ...champsEntrees })
export const dupliquerEtudeSchema = z.strictObject({ code: codeEtudeSchema, nom, ...champsEntrees })

export const modifierEtudeSchema = z
  .strictObject({
    code: codeEtudeSchema,
    nom: nom.optional(),
    ...champsEntrees,
    actif: booleenSchema.optional(),
    motif: texteSchema({ max: 300 }).optional(),
  })
  .refine((e) => e.actif !== false || e.motif !== undefined, {
    path: ['motif'],
    error: 'Indiquez pourquoi cette étude est écartée.',
  })

export const listerEtudesSchema = z.strictObject({
  ...pagination(z.tuple([z.number().int()])),
  actif: vide(ouiNonSchema),
  /** The scenarios of one study, itself among them. */
  origine: vide(codeEtudeSchema),
})

export const etudeReponse = representation(
  z
    .object({
      code: z.string(),
      nom: z.string(),
      origine: z.string().nullable(),
      auteur: z.string(),
      auteurNom: z.string(),
      creeLe: z.string(),
      modifieeLe: z.string(),
      actif: z.boolean(),
      motifInactivite: z.string().nullable(),
      ...champsEntreesRendues,
      resultat: z.object(champsBilan),
    })
    .meta({ id: 'Etude' }),
  ({ entrees, resultat, ...etude }: Etude) => ({
    ...etude,
    ...rendreEntrees(entrees),
    resultat: rendreBilan(resultat),
  }),
)
export const etudesReponse = representationListe(etudeReponse)
