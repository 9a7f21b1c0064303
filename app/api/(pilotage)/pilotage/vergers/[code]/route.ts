import { httpRoutes } from '@/lib/doors/http-routes'
import { chiffrerVerger } from '@/lib/pilotage/verger-chiffres.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: chiffrerVerger })
