import { httpRoutes } from '@/lib/doors/http-routes'
import { chiffrerStock } from '@/lib/pilotage/stock.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: chiffrerStock })
