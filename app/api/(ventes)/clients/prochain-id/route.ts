import { httpRoutes } from '@/lib/doors/http-routes'
import { proposerIdClient } from '@/lib/ventes/client.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: proposerIdClient })
