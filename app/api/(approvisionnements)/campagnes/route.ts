import { listerCampagnes } from '@/lib/approvisionnements/campagne.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerCampagnes })
