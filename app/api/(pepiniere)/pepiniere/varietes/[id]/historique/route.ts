import { httpRoutes } from '@/lib/doors/http-routes'
import { lireHistoriqueVarieteArbre } from '@/lib/pepiniere/historique.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireHistoriqueVarieteArbre,
})
