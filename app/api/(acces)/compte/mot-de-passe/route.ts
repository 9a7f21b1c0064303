import { changerMotDePasse } from '@/lib/access/compte.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ PUT: changerMotDePasse })
