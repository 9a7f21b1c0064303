import { lireSecondFacteur } from '@/lib/access/second-facteur.queries'
import {
  activerSecondFacteur,
  proposerSecondFacteur,
  retirerSecondFacteur,
} from '@/lib/access/second-facteur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireSecondFacteur,
  POST: proposerSecondFacteur,
  PUT: activerSecondFacteur,
  DELETE: retirerSecondFacteur,
})
