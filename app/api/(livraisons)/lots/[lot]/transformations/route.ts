import { httpRoutes } from '@/lib/doors/http-routes'
import { listerTransformations } from '@/lib/livraisons/transformation.queries'
import { transformer } from '@/lib/livraisons/transformation.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerTransformations,
  POST: transformer,
})
