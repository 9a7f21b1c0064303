import { httpRoutes } from '@/lib/doors/http-routes'
import { listerEtudes } from '@/lib/pilotage/etude.queries'
import { enregistrerEtude } from '@/lib/pilotage/etude.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerEtudes,
  POST: enregistrerEtude,
})
