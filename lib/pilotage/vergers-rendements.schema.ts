import { z } from 'zod'
import { cleCampagneSchema } from '@/lib/approvisionnements/campagne.schema'
import { codeProducteurSchema } from '@/lib/approvisionnements/producteur.schema'
import { representation, representationListe } from '@/lib/core/representation'
import { TYPES_LIVRABLES } from '@/lib/livraisons/livraison'
import { pagination } from '@/lib/mesures/curseur'
import { vide } from '@/lib/mesures/filtre'
import { texteSchema } from '@/lib/mesures/texte'
import type { RecolteNommee } from './rendement'
import { recolteSchema, rendreRecolte } from './verger-chiffres.schema'

export const filtresRendements = {
  campagne: vide(cleCampagneSchema.shape.annee),
  /** Yields of fresh and dry nuts are never in one order. */
  typeProduit: vide(
    z.enum(TYPES_LIVRABLES, {
      error: 'Choisissez le type de produit : ENTIERE_FRAICHE ou ENTIERE_SECHE.',
    }),
  ),
  variete: vide(texteSchema({ max: 40 })),
  producteur: vide(codeProducteurSchema),
  /** The least first; without it, the best. */
  ordre: vide(z.enum(['croissant'], { error: 'Écrivez croissant, ou rien : les meilleurs d’abord.' })),
}

export const listerRendementsSchema = z.strictObject({
  ...pagination(z.tuple([z.string().regex(/^\d{1,15}$/), z.string(), z.string()])),
  ...filtresRendements,
})

const rendementReponse = representation(
  recolteSchema
    .extend({ vergerNom: z.string(), producteur: z.string(), producteurNom: z.string() })
    .meta({ id: 'RendementDeVerger' }),
  (r: RecolteNommee) => ({
    ...rendreRecolte(r),
    vergerNom: r.vergerNom,
    producteur: r.producteur,
    producteurNom: r.producteurNom,
  }),
)

export const rendementsReponse = representationListe(rendementReponse)
