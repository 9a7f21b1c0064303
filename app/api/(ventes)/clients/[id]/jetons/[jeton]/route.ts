import { revoquerJeton } from '@/lib/access/jeton.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ DELETE: revoquerJeton })
