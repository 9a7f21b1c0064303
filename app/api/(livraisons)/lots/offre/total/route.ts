import { httpRoutes } from '@/lib/doors/http-routes'
import { totaliserOffre } from '@/lib/livraisons/offre.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: totaliserOffre })
