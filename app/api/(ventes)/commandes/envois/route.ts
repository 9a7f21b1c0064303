import { httpRoutes } from '@/lib/doors/http-routes'
import { expedierCommandes } from '@/lib/ventes/expedition.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: expedierCommandes })
