import { httpRoutes } from '@/lib/doors/http-routes'
import { rechercher } from '@/lib/recherche/recherche.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: rechercher })
