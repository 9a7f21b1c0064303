import { httpRoutes } from '@/lib/doors/http-routes'
import { chiffrerProducteur } from '@/lib/pilotage/producteur-chiffres.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: chiffrerProducteur })
