import { httpRoutes } from '@/lib/doors/http-routes'
import { conditionnerCommandes } from '@/lib/ventes/commande.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: conditionnerCommandes })
