import { lireProvenance } from '@/lib/distributeurs/provenance.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireProvenance })
