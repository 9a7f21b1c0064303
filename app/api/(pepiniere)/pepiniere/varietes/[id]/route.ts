import { httpRoutes } from '@/lib/doors/http-routes'
import { lireVarieteArbre } from '@/lib/pepiniere/variete.queries'
import { modifierVarieteArbre } from '@/lib/pepiniere/variete.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireVarieteArbre,
  PATCH: modifierVarieteArbre,
})
