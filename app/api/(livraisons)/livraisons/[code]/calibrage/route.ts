import { httpRoutes } from '@/lib/doors/http-routes'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ PUT: calibrer })
