import { httpRoutes } from '@/lib/doors/http-routes'
import { comparerCalibres } from '@/lib/pilotage/calibres.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: comparerCalibres })
