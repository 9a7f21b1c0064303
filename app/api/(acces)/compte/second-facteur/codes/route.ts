import { renouvelerCodesDeSecours } from '@/lib/access/second-facteur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: renouvelerCodesDeSecours })
