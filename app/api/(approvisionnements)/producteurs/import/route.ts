import { lireModeleProducteurs } from '@/lib/approvisionnements/import.queries'
import { importerProducteurs } from '@/lib/approvisionnements/producteur.import.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireModeleProducteurs,
  POST: importerProducteurs,
})
