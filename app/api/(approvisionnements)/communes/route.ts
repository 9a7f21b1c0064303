import { listerCommunes } from '@/lib/approvisionnements/reference.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerCommunes })
