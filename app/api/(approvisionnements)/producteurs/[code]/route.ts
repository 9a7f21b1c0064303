import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireProducteur,
  PATCH: modifierProducteur,
})
