import { lireHistoriqueCampagne } from '@/lib/approvisionnements/historique.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireHistoriqueCampagne })
