import { lireUtilisateur } from '@/lib/access/utilisateur.queries'
import { modifierUtilisateur } from '@/lib/access/utilisateur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireUtilisateur,
  PATCH: modifierUtilisateur,
})
