import { httpRoutes } from '@/lib/doors/http-routes'
import { lireHistoriqueCommande } from '@/lib/ventes/historique.queries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: lireHistoriqueCommande })
