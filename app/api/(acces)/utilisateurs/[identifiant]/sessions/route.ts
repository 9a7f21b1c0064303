import { fermerSessions } from '@/lib/access/utilisateur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ DELETE: fermerSessions })
