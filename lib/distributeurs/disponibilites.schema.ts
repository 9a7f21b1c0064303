import { z } from 'zod'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { objetEnXml } from '@/lib/fichiers/objet-xml'
import { DECLARATION_XML } from '@/lib/fichiers/xml-texte'
import { vide } from '@/lib/mesures/filtre'
import { enKg } from '@/lib/mesures/poids'
import { demandeSchema } from '@/lib/ventes/commande.schema'
import type { Disponibilite } from './disponibilite'
import { distributeurSchema } from './distributeur.schema'

const { variete, typeProduit, calibre } = demandeSchema.shape

export const disponibilitesSchema = z.strictObject({
  distributeur: distributeurSchema,
  variete: vide(variete),
  typeProduit: vide(typeProduit),
  calibre: vide(calibre),
})
export type FiltresDisponibilites = Omit<z.output<typeof disponibilitesSchema>, 'distributeur'>

export const disponibilitesReponse = representationListe(
  representation(
    z
      .object({
        variete: z.string(),
        typeProduit: z.string(),
        typeProduitLibelle: z.string(),
        calibre: z.number().int(),
        calibreLibelle: z.string(),
        disponibleKg: z.number(),
        commandeMaxKg: z.number(),
      })
      .meta({ id: 'Disponibilite' }),
    ({ disponibleGrammes, commandeMaxGrammes, ...produit }: Disponibilite) => ({
      ...produit,
      disponibleKg: enKg(disponibleGrammes),
      commandeMaxKg: enKg(commandeMaxGrammes),
    }),
  ),
)

export const xmlDisponibilites = (page: PageDe<Disponibilite>): string => {
  const { elements } = disponibilitesReponse.rendre(page) as { elements: unknown[] }
  return `${DECLARATION_XML}${objetEnXml('disponibilites', elements, { disponibilites: 'disponibilite' })}\n`
}
