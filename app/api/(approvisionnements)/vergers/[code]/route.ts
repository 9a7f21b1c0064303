import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireVerger,
  PATCH: modifierVerger,
})
