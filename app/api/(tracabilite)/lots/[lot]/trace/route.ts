import { httpRoutes } from '@/lib/doors/http-routes'
import { lireTraceDuLot } from '@/lib/tracabilite/trace.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireTraceDuLot })
