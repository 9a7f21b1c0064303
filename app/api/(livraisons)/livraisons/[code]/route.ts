import { httpRoutes } from '@/lib/doors/http-routes'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'
import { modifierLivraison } from '@/lib/livraisons/livraison.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireLivraison,
  PATCH: modifierLivraison,
})
