import { lireCertification } from '@/lib/approvisionnements/certification.queries'
import { modifierCertification } from '@/lib/approvisionnements/certification.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireCertification,
  PATCH: modifierCertification,
})
