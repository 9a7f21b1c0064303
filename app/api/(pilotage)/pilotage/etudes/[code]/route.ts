import { httpRoutes } from '@/lib/doors/http-routes'
import { lireEtude } from '@/lib/pilotage/etude.queries'
import { modifierEtude } from '@/lib/pilotage/etude.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireEtude, PATCH: modifierEtude })
