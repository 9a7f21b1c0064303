import { httpRoutes } from '@/lib/doors/http-routes'
import { lireHistoriqueRevision } from '@/lib/pepiniere/historique.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireHistoriqueRevision,
})
