import { lireAocVerger } from '@/lib/approvisionnements/verger.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireAocVerger })
