import { lireCommandePassee } from '@/lib/distributeurs/commander.queries'
import { serviceRoutes } from '@/lib/doors/service-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serviceRoutes({ GET: lireCommandePassee })
