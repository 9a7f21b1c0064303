import { query } from '@/lib/core/query'
import { lireDisponibilites } from './disponibilites.lecture'
import { disponibilitesReponse, disponibilitesSchema, xmlDisponibilites } from './disponibilites.schema'
import { exigerDistributeur } from './portee.lecture'

export const listerDisponibilites = query({
  route: 'GET /services/disponibilites',
  resume: 'Kilos libres par variété, type et calibre, et la plus grande commande possible',
  droit: 'service.lire',
  schema: disponibilitesSchema,
  reponse: disponibilitesReponse,
  xml: { type: 'application/xml', ecrire: xmlDisponibilites },
  async run(ctx, { distributeur, ...filtres }) {
    await exigerDistributeur(ctx, distributeur)
    return { elements: await lireDisponibilites(ctx.tx, filtres), suivant: null }
  },
})
