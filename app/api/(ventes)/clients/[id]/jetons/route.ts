import { listerJetons } from '@/lib/access/jeton.queries'
import { enregistrerJeton } from '@/lib/access/jeton.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerJetons,
  POST: enregistrerJeton,
})
