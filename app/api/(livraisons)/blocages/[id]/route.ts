import { httpRoutes } from '@/lib/doors/http-routes'
import { lireBlocage } from '@/lib/livraisons/blocage.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireBlocage })
