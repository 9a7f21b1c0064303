import { httpRoutes } from '@/lib/doors/http-routes'
import { conditionnerCommande } from '@/lib/ventes/expedition.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: conditionnerCommande })
