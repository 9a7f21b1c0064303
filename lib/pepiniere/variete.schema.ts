import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { booleenSchema, facultatif } from '@/lib/mesures/champ'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, vide } from '@/lib/mesures/filtre'
import { texteSchema } from '@/lib/mesures/texte'
import { idEspeceSchema, idUsageSchema, idVarieteSchema } from './identifiant.schema'
import { convientAoc, type VarieteArbre } from './variete'

const fiche = {
  libelle: texteSchema({ max: 80, vide: 'Nommez la variété, par exemple « franquette ».' }),
  espece: idEspeceSchema,
  usage: idUsageSchema,
  /** Code of a walnut variety: `franquette`. */
  varieteNoix: facultatif(texteSchema({ max: 40 })),
  charteAoc: booleenSchema.optional(),
}

export const enregistrerVarieteSchema = z.strictObject(fiche)

export const modifierVarieteSchema = z
  .strictObject({
    id: idVarieteSchema,
    ...z.object(fiche).partial().shape,
    actif: booleenSchema.optional(),
    motif: texteSchema({ max: 300 }).optional(),
  })
  .refine((v) => v.actif !== false || v.motif !== undefined, {
    path: ['motif'],
    error: 'Indiquez pourquoi cette variété n’est plus vendue.',
  })

export const cleVarieteSchema = z.strictObject({ id: idVarieteSchema })

export const listerVarietesSchema = z.strictObject({
  ...pagination(z.tuple([z.string(), z.string(), z.number().int()])),
  espece: vide(idEspeceSchema),
  usage: vide(idUsageSchema),
  sansTarif: vide(ouiNonSchema),
  actif: vide(ouiNonSchema),
})

const entier = z.number().int()
const texteOuNul = z.string().nullable()

export const varieteReponse = representation(
  z
    .object({
      id: entier,
      libelle: z.string(),
      espece: entier,
      especeLibelle: z.string(),
      usage: entier,
      usageLibelle: z.string(),
      varieteNoix: texteOuNul,
      varieteNoixNom: texteOuNul,
      varieteDuDecret: z.boolean(),
      charteAoc: z.boolean(),
      aoc: z.boolean().meta({ description: 'Convient à un verger de l’AOC' }),
      nombreTarifs: entier,
      actif: z.boolean(),
      motifInactivite: texteOuNul,
    })
    .meta({ id: 'VarietePlant' }),
  (v: VarieteArbre) => ({ ...v, aoc: convientAoc(v) }),
)
export const varietesReponse = representationListe(varieteReponse)
export type PageVarietes = PageDe<VarieteArbre>
