import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { clientReponse } from '@/lib/ventes/client.schema'
import { totalCommandesReponse } from '@/lib/ventes/commande.schema'
import type { Portail } from './portail'

const total = totalCommandesReponse.schema
const { rendre } = totalCommandesReponse

export const lirePortailSchema = z.strictObject({})

export const portailReponse = representation(
  z
    .object({
      client: clientReponse.schema,
      campagne: z.number().int(),
      bientotLe: z.string(),
      enCours: total,
      enRetard: total,
      bientot: total,
      conditionnees: total,
      expediees: total,
      campagnes: z.array(z.number().int()),
    })
    .meta({ id: 'Portail' }),
  ({ client, enCours, enRetard, bientot, conditionnees, expediees, ...reste }: Portail) => ({
    ...reste,
    client: clientReponse.rendre(client),
    enCours: rendre(enCours),
    enRetard: rendre(enRetard),
    bientot: rendre(bientot),
    conditionnees: rendre(conditionnees),
    expediees: rendre(expediees),
  }),
)
