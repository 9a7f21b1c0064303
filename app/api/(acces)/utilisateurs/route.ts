import { listerUtilisateurs } from '@/lib/access/utilisateur.queries'
import { enregistrerUtilisateur } from '@/lib/access/utilisateur.usecases'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerUtilisateurs,
  POST: enregistrerUtilisateur,
})
