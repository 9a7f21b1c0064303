import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { entierSchema, facultatif } from '@/lib/mesures/champ'
import { pagination } from '@/lib/mesures/curseur'
import { ouiNonSchema, rechercheSchema, vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { texteSchema } from '@/lib/mesures/texte'
import type { Commune } from './commune'

export const inseeSchema = texteSchema({ max: 5, vide: 'Choisissez la commune.' }).pipe(
  z.string().regex(/^\d[\dAB]\d{3}$/, 'Donnez la commune par son code INSEE, par exemple 38310.'),
)

export const cleCommuneSchema = z.strictObject({ insee: inseeSchema })

export const listerCommunesSchema = z.strictObject({
  ...pagination(z.tuple([z.string(), z.string()])),
  recherche: rechercheSchema.optional(),
  aireAoc: vide(ouiNonSchema),
})

const aire = {
  depuis: jourSchema,
  source: texteSchema({ max: 200, vide: 'Indiquez la source : le texte ou la liste qui le dit.' }),
}
const motif = texteSchema({ max: 300, vide: 'Indiquez le motif.' })

export const entrerDansAireSchema = cleCommuneSchema.extend({ ...aire, motif })

export const modifierAireSchema = cleCommuneSchema.extend({
  id: entierSchema(1, 2_147_483_647),
  ...z.object(aire).partial().shape,
  jusqua: facultatif(jourSchema),
  motif,
})

export const communeReponse = representation(
  z
    .object({
      insee: z.string(),
      nom: z.string(),
      departement: z.string(),
      codesPostaux: z.array(z.string()),
      aireAoc: z.boolean(),
      aires: z.array(
        z.object({
          id: z.number().int(),
          depuis: z.string(),
          jusqua: z.string().nullable(),
          source: z.string(),
        }),
      ),
    })
    .meta({ id: 'Commune' }),
  (c: Commune) => c,
)

export const communesReponse = representationListe(communeReponse)
