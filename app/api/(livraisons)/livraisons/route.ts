import { httpRoutes } from '@/lib/doors/http-routes'
import { listerLivraisons } from '@/lib/livraisons/livraison.queries'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerLivraisons,
  POST: enregistrerLivraison,
})
