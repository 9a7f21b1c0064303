import { httpRoutes } from '@/lib/doors/http-routes'
import { chiffrerCampagne } from '@/lib/pilotage/campagne.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: chiffrerCampagne })
