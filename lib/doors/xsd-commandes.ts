/** `/services/commandes.xsd`, for anybody: it says nothing of anyone. */
import { XSD_COMMANDES } from '@/lib/distributeurs/commandes.xsd'
import { lectureSeule } from './lecture-seule'

export const routesXsdCommandes = lectureSeule(
  async () =>
    new Response(XSD_COMMANDES, {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    }),
)
