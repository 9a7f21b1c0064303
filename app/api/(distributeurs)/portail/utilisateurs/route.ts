import { listerUtilisateursDuClient } from '@/lib/access/utilisateur.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerUtilisateursDuClient })
