import { httpRoutes } from '@/lib/doors/http-routes'
import { listerAConditionner } from '@/lib/ventes/attente.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerAConditionner })
