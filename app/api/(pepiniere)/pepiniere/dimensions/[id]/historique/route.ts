import { httpRoutes } from '@/lib/doors/http-routes'
import { lireHistoriqueDimension } from '@/lib/pepiniere/historique.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireHistoriqueDimension,
})
