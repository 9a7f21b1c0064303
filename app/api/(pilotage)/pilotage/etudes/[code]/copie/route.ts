import { httpRoutes } from '@/lib/doors/http-routes'
import { dupliquerEtude } from '@/lib/pilotage/etude.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: dupliquerEtude })
