import { lireRegistre } from '@/lib/approvisionnements/registre.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireRegistre })
