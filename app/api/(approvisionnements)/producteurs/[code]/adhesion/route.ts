import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ PUT: adherer })
