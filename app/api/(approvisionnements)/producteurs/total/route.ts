import { totaliserProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: totaliserProducteurs })
