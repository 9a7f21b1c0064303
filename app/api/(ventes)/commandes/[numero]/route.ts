import { httpRoutes } from '@/lib/doors/http-routes'
import { lireCommande } from '@/lib/ventes/commande.queries'
import { modifierCommande } from '@/lib/ventes/commande.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: lireCommande,
  PATCH: modifierCommande,
})
