import { httpRoutes } from '@/lib/doors/http-routes'
import { lireHistoriqueLot } from '@/lib/livraisons/historique.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireHistoriqueLot })
