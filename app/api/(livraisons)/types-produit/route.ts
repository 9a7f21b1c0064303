import { httpRoutes } from '@/lib/doors/http-routes'
import { listerTypesProduit } from '@/lib/livraisons/reference.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerTypesProduit })
