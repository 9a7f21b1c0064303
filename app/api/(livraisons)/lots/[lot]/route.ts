import { httpRoutes } from '@/lib/doors/http-routes'
import { lireLot } from '@/lib/livraisons/lot.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireLot })
