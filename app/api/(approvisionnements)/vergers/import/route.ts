import { lireModeleVergers } from '@/lib/approvisionnements/import.queries'
import { importerVergers } from '@/lib/approvisionnements/verger.import.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireModeleVergers,
  POST: importerVergers,
})
