import { httpRoutes } from '@/lib/doors/http-routes'
import { lireTrace } from '@/lib/tracabilite/trace.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireTrace })
