import { httpRoutes } from '@/lib/doors/http-routes'
import { lireDimension } from '@/lib/pepiniere/dimension.queries'
import { modifierDimension } from '@/lib/pepiniere/dimension.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireDimension,
  PATCH: modifierDimension,
})
