import { query } from '@/lib/core/query'
import { lireLotPublic } from '@/lib/tracabilite/lot-public.queries'
import { lireCommande } from '@/lib/ventes/commande.queries'
import { cleCommandeSchema } from '@/lib/ventes/commande.schema'
import { provenanceReponse } from './provenance.schema'

export const lireProvenance = query({
  route: 'GET /api/portail/commandes/{numero}/provenance',
  resume:
    'D’où viennent les noix d’une commande : commune, récolte, appellation et ses raisons, certifications',
  droit: 'portail.lire',
  schema: cleCommandeSchema,
  reponse: provenanceReponse,
  // What a buyer may know of a lot is what anybody may: weights, orchards and other clients stay in the house.
  async run(ctx, { numero }) {
    const { lot } = await lireCommande.dans(ctx, { numero })
    return { commande: numero, lot: await lireLotPublic.dans(ctx, { lot }) }
  },
})
