import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { pagination } from '@/lib/mesures/curseur'
import { distributeurSchema } from './distributeur.schema'
import { GENRES_EVENEMENT, titreEvenement } from './evenement'
import type { FilEvenements } from './evenements.atom'

const INSTANT = 'Donnez un instant, comme 2026-11-24T08:00:00Z.'

export const evenementsSchema = z.strictObject({
  ...pagination(z.tuple([z.string().regex(/^\d{1,15}$/)])),
  distributeur: distributeurSchema,
  depuis: z.iso
    .datetime({ offset: true, error: INSTANT, abort: true })
    .regex(/^2\d{3}-.{1,30}$/, INSTANT)
    .optional()
    .meta({
      description:
        'Le plus récent « updated » déjà reçu. La réponse revient quelques minutes avant lui, pour que rien ne manque : un évènement déjà reçu garde son « id ».',
    }),
})
export type DemandeEvenements = z.output<typeof evenementsSchema>

export const evenementsReponse = representation(
  z.object({
    elements: z.array(
      z
        .object({
          id: z.number().int(),
          titre: z.string(),
          commande: z.string(),
          distributeur: z.string(),
          genre: z.enum(GENRES_EVENEMENT),
          jour: z.string(),
          le: z.string(),
        })
        .meta({ id: 'EvenementDeCommande' }),
    ),
    suivant: z.string().nullable(),
  }),
  ({ elements, suivant }: FilEvenements) => ({
    elements: elements.map((e) => {
      const { client: distributeur, ...reste } = e
      return { ...reste, distributeur, titre: titreEvenement(e) }
    }),
    suivant,
  }),
)
