import { httpRoutes } from '@/lib/doors/http-routes'
import { listerEnCours } from '@/lib/ventes/attente.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerEnCours })
