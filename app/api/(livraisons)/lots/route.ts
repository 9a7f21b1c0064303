import { httpRoutes } from '@/lib/doors/http-routes'
import { listerLots } from '@/lib/livraisons/lot.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerLots })
