import { httpRoutes } from '@/lib/doors/http-routes'
import { annulerRevision } from '@/lib/pepiniere/revision.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  POST: annulerRevision,
})
