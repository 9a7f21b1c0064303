import { httpRoutes } from '@/lib/doors/http-routes'
import { peser } from '@/lib/livraisons/pesee.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: peser })
