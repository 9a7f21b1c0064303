import { httpRoutes } from '@/lib/doors/http-routes'
import { comparerSaisons } from '@/lib/pilotage/saison.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: comparerSaisons })
