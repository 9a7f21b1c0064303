import { modifierAire } from '@/lib/approvisionnements/commune.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ PATCH: modifierAire })
