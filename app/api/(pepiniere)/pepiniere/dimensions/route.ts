import { httpRoutes } from '@/lib/doors/http-routes'
import { listerDimensions } from '@/lib/pepiniere/dimension.queries'
import { enregistrerDimension } from '@/lib/pepiniere/dimension.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerDimensions,
  POST: enregistrerDimension,
})
