import { listerVergers } from '@/lib/approvisionnements/verger.queries'
import { enregistrerVerger } from '@/lib/approvisionnements/verger.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerVergers,
  POST: enregistrerVerger,
})
