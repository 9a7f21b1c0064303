import { httpRoutes } from '@/lib/doors/http-routes'
import { listerRappels } from '@/lib/tracabilite/rappel.queries'
import { lancerRappel } from '@/lib/tracabilite/rappel.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerRappels,
  POST: lancerRappel,
})
