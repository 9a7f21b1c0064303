import { httpRoutes } from '@/lib/doors/http-routes'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: totaliserLivraisons })
