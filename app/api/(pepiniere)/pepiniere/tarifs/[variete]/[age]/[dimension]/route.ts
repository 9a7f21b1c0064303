import { httpRoutes } from '@/lib/doors/http-routes'
import { lireTarif } from '@/lib/pepiniere/tarif.queries'
import { fixerTarif, retirerTarif } from '@/lib/pepiniere/tarif.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireTarif,
  PUT: fixerTarif,
  DELETE: retirerTarif,
})
