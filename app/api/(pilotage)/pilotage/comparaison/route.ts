import { httpRoutes } from '@/lib/doors/http-routes'
import { comparerCampagnes } from '@/lib/pilotage/comparaison.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: comparerCampagnes })
