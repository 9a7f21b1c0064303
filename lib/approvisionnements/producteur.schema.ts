import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { booleenSchema, facultatif } from '@/lib/mesures/champ'
import { CODE_PRODUCTEUR, codeSchema } from '@/lib/mesures/code'
import { codePostalSchema, courrielSchema, siretSchema, telephoneSchema } from '@/lib/mesures/coordonnees'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { texteSchema } from '@/lib/mesures/texte'
import { adhesionReponse } from './adhesion.schema'
import { certificationReponse } from './certification.schema'
import type { Producteur } from './producteur'

export const codeProducteurSchema = codeSchema(CODE_PRODUCTEUR)

const fiche = {
  raisonSociale: texteSchema({ max: 120, vide: 'Indiquez le nom de la société.' }),
  adresse: texteSchema({ max: 200, vide: 'Indiquez l’adresse.' }),
  codePostal: codePostalSchema,
  ville: texteSchema({ max: 80, vide: 'Indiquez la ville.' }),
  civilite: facultatif(texteSchema({ max: 20 })),
  responsableNom: texteSchema({ max: 80, vide: 'Indiquez le nom du responsable de production.' }),
  responsablePrenom: texteSchema({ max: 80, vide: 'Indiquez le prénom du responsable de production.' }),
  courriel: facultatif(courrielSchema),
  telephone: facultatif(telephoneSchema),
  siret: facultatif(siretSchema),
  nomPublic: booleenSchema.optional(),
}

export const enregistrerProducteurSchema = z.strictObject({ code: codeProducteurSchema.optional(), ...fiche })

export const modifierProducteurSchema = z
  .strictObject({
    code: codeProducteurSchema,
    ...z.object(fiche).partial().shape,
    actif: booleenSchema.optional(),
    motif: texteSchema({ max: 300 }).optional(),
  })
  .refine((p) => p.actif !== false || p.motif !== undefined, {
    path: ['motif'],
    error: 'Indiquez pourquoi ce producteur devient inactif.',
  })

export const lireProducteurSchema = z.strictObject({
  code: codeProducteurSchema,
  // The day on which it is looked at; today without it.
  le: vide(jourSchema),
})

const filtres = {
  recherche: rechercheSchema.optional(),
  adherent: vide(ouiNonSchema),
  // By code or by name, valid today.
  certification: vide(texteSchema({ max: 40 })),
  echeance: vide(ouiNonSchema),
  actif: vide(ouiNonSchema),
}
export const listerProducteursSchema = z.strictObject({
  ...pagination(z.tuple([z.string(), z.string()])),
  ...filtres,
})
export const totalProducteursSchema = z.strictObject(filtres)
export type FiltresProducteurs = z.output<typeof totalProducteursSchema>

const texteOuNul = z.string().nullable()

export const producteurReponse = representation(
  z
    .object({
      code: z.string(),
      raisonSociale: z.string(),
      adresse: z.string(),
      codePostal: z.string(),
      ville: z.string(),
      civilite: texteOuNul,
      responsableNom: z.string(),
      responsablePrenom: z.string(),
      courriel: texteOuNul,
      telephone: texteOuNul,
      siret: texteOuNul,
      nomPublic: z.boolean(),
      actif: z.boolean(),
      motifInactivite: texteOuNul,
      adherent: z.boolean(),
      adhesion: adhesionReponse.schema.nullable(),
      adhesions: z.array(adhesionReponse.schema),
      certifications: z.array(certificationReponse.schema),
    })
    .meta({ id: 'Producteur' }),
  (p: Producteur) => p,
)

export const producteursReponse = representationListe(producteurReponse)
export type PageProducteurs = PageDe<Producteur>

export const totalProducteursReponse = representation(
  z.object({ nombre: z.number().int() }).meta({ id: 'TotalProducteurs' }),
  (total: { nombre: number }) => total,
)
