import { httpRoutes } from '@/lib/doors/http-routes'
import { listerMouvements } from '@/lib/livraisons/mouvement.queries'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerMouvements, POST: mouvoir })
