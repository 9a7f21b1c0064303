import { httpRoutes } from '@/lib/doors/http-routes'
import { expedierCommande } from '@/lib/ventes/expedition.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: expedierCommande })
