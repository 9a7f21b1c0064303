import { httpRoutes } from '@/lib/doors/http-routes'
import { lireClient } from '@/lib/ventes/client.queries'
import { modifierClient } from '@/lib/ventes/client.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireClient,
  PATCH: modifierClient,
})
