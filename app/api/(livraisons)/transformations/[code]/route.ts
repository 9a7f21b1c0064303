import { httpRoutes } from '@/lib/doors/http-routes'
import { lireTransformation } from '@/lib/livraisons/transformation.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireTransformation })
