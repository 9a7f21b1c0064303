import { httpRoutes } from '@/lib/doors/http-routes'
import { listerLotsOfferts } from '@/lib/livraisons/offre.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerLotsOfferts })
