import { httpRoutes } from '@/lib/doors/http-routes'
import { lireTarifPublic } from '@/lib/pepiniere/tarif-public.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireTarifPublic,
})
