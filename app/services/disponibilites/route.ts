import { listerDisponibilites } from '@/lib/distributeurs/disponibilites.queries'
import { serviceRoutes } from '@/lib/doors/service-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serviceRoutes({ GET: listerDisponibilites })
