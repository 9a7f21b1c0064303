import { httpRoutes } from '@/lib/doors/http-routes'
import { lireHistoriqueEtude } from '@/lib/pilotage/etude.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireHistoriqueEtude })
