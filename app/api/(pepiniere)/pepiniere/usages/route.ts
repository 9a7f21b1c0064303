import { httpRoutes } from '@/lib/doors/http-routes'
import { listerUsages } from '@/lib/pepiniere/catalogue.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerUsages,
})
