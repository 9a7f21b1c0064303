import { httpRoutes } from '@/lib/doors/http-routes'
import { listerRevisions } from '@/lib/pepiniere/revision.queries'
import { preparerRevision } from '@/lib/pepiniere/revision.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerRevisions,
  POST: preparerRevision,
})
