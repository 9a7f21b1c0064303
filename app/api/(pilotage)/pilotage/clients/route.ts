import { httpRoutes } from '@/lib/doors/http-routes'
import { classerClients } from '@/lib/pilotage/ventes.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: classerClients })
