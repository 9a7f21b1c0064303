import { httpRoutes } from '@/lib/doors/http-routes'
import { leverBlocage } from '@/lib/livraisons/blocage.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: leverBlocage })
