import { httpRoutes } from '@/lib/doors/http-routes'
import { listerTarifs } from '@/lib/pepiniere/tarif.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerTarifs,
})
