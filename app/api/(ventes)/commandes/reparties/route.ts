import { httpRoutes } from '@/lib/doors/http-routes'
import { enregistrerReparties } from '@/lib/ventes/repartition.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: enregistrerReparties })
