import { httpRoutes } from '@/lib/doors/http-routes'
import { conditionnerCommandes } from '@/lib/ventes/expedition.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: conditionnerCommandes })
