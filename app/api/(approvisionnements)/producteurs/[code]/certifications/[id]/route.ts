import { modifierCertification } from '@/lib/approvisionnements/certification.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ PATCH: modifierCertification })
