import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { partNonAdherentsReponse } from '@/lib/livraisons/plafond.schema'
import { enEuros } from '@/lib/mesures/argent'
import { entierSchema } from '@/lib/mesures/champ'
import { enKg } from '@/lib/mesures/poids'
import { campagneVoulueSchema } from './tableau.schema'
import type { MeilleursClients, PartNonAdherentsDite, Ventes } from './ventes'

export const meilleursClientsSchema = z.strictObject({
  campagne: campagneVoulueSchema,
  limite: entierSchema(1, 50).default(10),
})
export const partDesVentesSchema = z.strictObject({ campagne: campagneVoulueSchema })

const ventes = {
  commandes: z.number().int(),
  poidsKg: z.number(),
  poidsAvecPrixKg: z.number(),
  montantHt: z.string(),
}
const rendreVentes = (v: Ventes) => ({
  commandes: v.commandes,
  poidsKg: enKg(v.poidsGrammes),
  poidsAvecPrixKg: enKg(v.poidsAvecPrixGrammes),
  montantHt: enEuros(v.montantHtCentimes),
})

export const meilleursClientsReponse = representation(
  z
    .object({
      campagne: z.number().int(),
      total: z.object(ventes),
      clients: z.array(z.object({ client: z.string(), nom: z.string(), ...ventes })),
    })
    .meta({ id: 'MeilleursClients' }),
  ({ campagne, total, clients }: MeilleursClients) => ({
    campagne,
    total: rendreVentes(total),
    clients: clients.map((c) => ({ client: c.client, nom: c.nom, ...rendreVentes(c) })),
  }),
)

export const partDesVentesReponse = representation(
  z
    .object({
      apports: partNonAdherentsReponse.schema,
      ventes: z.object(ventes),
      ventesNonAdherents: z.object(ventes),
    })
    .meta({ id: 'PartDesVentes' }),
  (p: PartNonAdherentsDite) => ({
    apports: partNonAdherentsReponse.rendre(p),
    ventes: rendreVentes(p.ventes),
    ventesNonAdherents: rendreVentes(p.ventesNonAdherents),
  }),
)
