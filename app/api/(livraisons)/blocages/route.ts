import { httpRoutes } from '@/lib/doors/http-routes'
import { listerBlocages } from '@/lib/livraisons/blocage.queries'
import { bloquer } from '@/lib/livraisons/blocage.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerBlocages, POST: bloquer })
