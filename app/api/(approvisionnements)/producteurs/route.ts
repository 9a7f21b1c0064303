import { listerProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { enregistrerProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerProducteurs,
  POST: enregistrerProducteur,
})
