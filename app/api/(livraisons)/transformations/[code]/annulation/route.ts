import { httpRoutes } from '@/lib/doors/http-routes'
import { annulerTransformation } from '@/lib/livraisons/transformation.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: annulerTransformation })
