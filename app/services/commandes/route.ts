import { commanderParService } from '@/lib/distributeurs/commander.usecases'
import { serviceRoutes } from '@/lib/doors/service-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serviceRoutes({ POST: commanderParService })
