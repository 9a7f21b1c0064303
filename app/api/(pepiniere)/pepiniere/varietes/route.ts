import { httpRoutes } from '@/lib/doors/http-routes'
import { listerVarietesArbre } from '@/lib/pepiniere/variete.queries'
import { enregistrerVarieteArbre } from '@/lib/pepiniere/variete.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerVarietesArbre,
  POST: enregistrerVarieteArbre,
})
