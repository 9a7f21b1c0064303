import { httpRoutes } from '@/lib/doors/http-routes'
import { lireLotPublic } from '@/lib/tracabilite/lot-public.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireLotPublic })
