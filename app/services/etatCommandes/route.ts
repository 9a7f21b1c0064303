import { etatCommandes } from '@/lib/distributeurs/etat-commandes.queries'
import { serviceRoutes } from '@/lib/doors/service-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serviceRoutes({ GET: etatCommandes })
