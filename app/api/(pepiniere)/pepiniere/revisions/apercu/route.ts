import { httpRoutes } from '@/lib/doors/http-routes'
import { apercevoirRevision } from '@/lib/pepiniere/revision.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: apercevoirRevision,
})
