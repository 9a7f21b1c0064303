import { httpRoutes } from '@/lib/doors/http-routes'
import { lireBons } from '@/lib/ventes/bon.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireBons })
