import { rouvrirCampagne } from '@/lib/approvisionnements/campagne.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: rouvrirCampagne })
