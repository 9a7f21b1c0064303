import { httpRoutes } from '@/lib/doors/http-routes'
import { listerRendements } from '@/lib/pilotage/vergers-rendements.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerRendements })
