import { httpRoutes } from '@/lib/doors/http-routes'
import { partNonAdherents } from '@/lib/livraisons/plafond.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: partNonAdherents })
