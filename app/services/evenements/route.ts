import { listerEvenements } from '@/lib/distributeurs/evenements.queries'
import { serviceRoutes } from '@/lib/doors/service-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serviceRoutes({ GET: listerEvenements })
