import { httpRoutes } from '@/lib/doors/http-routes'
import { listerCommandes } from '@/lib/ventes/commande.queries'
import { enregistrerCommande } from '@/lib/ventes/commande.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerCommandes,
  POST: enregistrerCommande,
})
