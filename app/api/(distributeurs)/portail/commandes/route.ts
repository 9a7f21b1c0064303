import { commanderAuPortail } from '@/lib/distributeurs/commander.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: commanderAuPortail })
