import { httpRoutes } from '@/lib/doors/http-routes'
import { bloquerLot, debloquerLot } from '@/lib/livraisons/blocage-lot.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  PUT: bloquerLot,
  DELETE: debloquerLot,
})
