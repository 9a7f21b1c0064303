import { httpRoutes } from '@/lib/doors/http-routes'
import { lireRappel } from '@/lib/tracabilite/rappel.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireRappel })
