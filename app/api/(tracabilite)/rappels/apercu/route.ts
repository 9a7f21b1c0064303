import { httpRoutes } from '@/lib/doors/http-routes'
import { lireApercuRappel } from '@/lib/tracabilite/rappel.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireApercuRappel })
