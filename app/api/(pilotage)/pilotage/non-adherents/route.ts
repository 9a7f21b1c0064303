import { httpRoutes } from '@/lib/doors/http-routes'
import { mesurerNonAdherents } from '@/lib/pilotage/ventes.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: mesurerNonAdherents })
