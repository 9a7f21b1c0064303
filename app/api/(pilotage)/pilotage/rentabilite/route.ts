import { httpRoutes } from '@/lib/doors/http-routes'
import { evaluerRentabilite } from '@/lib/pilotage/rentabilite.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: evaluerRentabilite })
