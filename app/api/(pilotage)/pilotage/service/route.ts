import { httpRoutes } from '@/lib/doors/http-routes'
import { lireChiffresService } from '@/lib/pilotage/service.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireChiffresService })
