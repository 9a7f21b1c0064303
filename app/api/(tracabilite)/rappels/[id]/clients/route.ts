import { httpRoutes } from '@/lib/doors/http-routes'
import { listerClientsRappel } from '@/lib/tracabilite/rappel.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerClientsRappel })
