import { httpRoutes } from '@/lib/doors/http-routes'
import { listerConditionnements } from '@/lib/livraisons/reference.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerConditionnements })
