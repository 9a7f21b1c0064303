import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { booleenSchema, facultatif } from '@/lib/mesures/champ'
import { idClientSchema } from '@/lib/mesures/code'
import { codePostalSchema, courrielSchema, siretSchema, telephoneSchema } from '@/lib/mesures/coordonnees'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { texteSchema } from '@/lib/mesures/texte'
import { CATEGORIES_CLIENT, type Client } from './client'

const categorieSchema = z.enum(CATEGORIES_CLIENT, {
  error: `Choisissez une catégorie : ${CATEGORIES_CLIENT.join(', ')}.`,
})

const fiche = {
  nom: texteSchema({ max: 120, vide: 'Indiquez le nom du client.' }),
  adresse: texteSchema({ max: 200, vide: 'Indiquez l’adresse.' }),
  codePostal: codePostalSchema,
  ville: texteSchema({ max: 80, vide: 'Indiquez la ville.' }),
  responsableAchats: texteSchema({ max: 120, vide: 'Indiquez qui est responsable des achats.' }),
  courriel: facultatif(courrielSchema),
  telephone: facultatif(telephoneSchema),
  siret: facultatif(siretSchema),
  categorie: categorieSchema,
  distributeur: booleenSchema.optional(),
}

export const enregistrerClientSchema = z.strictObject({ id: idClientSchema.optional(), ...fiche })

export const modifierClientSchema = z
  .strictObject({
    id: idClientSchema,
    ...z.object(fiche).partial().shape,
    actif: booleenSchema.optional(),
    motif: texteSchema({ max: 300 }).optional(),
  })
  .refine((c) => c.actif !== false || c.motif !== undefined, {
    path: ['motif'],
    error: 'Indiquez pourquoi ce client devient inactif.',
  })

export const cleClientSchema = z.strictObject({ id: idClientSchema })

export const proposerIdClientSchema = z.strictObject({
  // Typed in part, or not at all: the letters follow as it is written.
  nom: vide(texteSchema({ max: 120 })),
})

export const listerClientsSchema = z.strictObject({
  ...pagination(z.tuple([z.string(), z.string()])),
  recherche: rechercheSchema.optional(),
  categorie: vide(categorieSchema),
  distributeur: vide(ouiNonSchema),
  actif: vide(ouiNonSchema),
})

const texteOuNul = z.string().nullable()

export const clientReponse = representation(
  z
    .object({
      id: z.string(),
      nom: z.string(),
      adresse: z.string(),
      codePostal: z.string(),
      ville: z.string(),
      responsableAchats: z.string(),
      courriel: texteOuNul,
      telephone: texteOuNul,
      siret: texteOuNul,
      categorie: categorieSchema,
      distributeur: z.boolean(),
      actif: z.boolean(),
      motifInactivite: texteOuNul,
    })
    .meta({ id: 'Client' }),
  (c: Client) => c,
)

export const clientsReponse = representationListe(clientReponse)
export type PageClients = PageDe<Client>
