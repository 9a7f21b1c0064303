import { lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import { modifierCampagne } from '@/lib/approvisionnements/campagne.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireCampagne,
  PATCH: modifierCampagne,
})
