import { clientImpose } from '@/lib/access/portee'
import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { query } from '@/lib/core/query'
import { lireClient } from '@/lib/ventes/client.queries'
import { bientotLe } from './portail'
import { lireChiffres } from './portail.lecture'
import { lirePortailSchema, portailReponse } from './portail.schema'

export const lirePortail = query({
  route: 'GET /api/portail',
  resume: 'Le client du compte qui demande, et où en sont ses commandes',
  droit: 'portail.lire',
  schema: lirePortailSchema,
  reponse: portailReponse,
  async run(ctx) {
    const client = await lireClient.dans(ctx, { id: clientImpose(ctx.acteur) ?? '' })
    const { annee: campagne } = await campagneDuJour.dans(ctx, { jour: ctx.aujourdhui })
    const dates = { campagne, bientotLe: bientotLe(ctx.aujourdhui) }
    return { client, ...dates, ...(await lireChiffres(ctx, dates)) }
  },
})
