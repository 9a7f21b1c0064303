import { httpRoutes } from '@/lib/doors/http-routes'
import { listerClients } from '@/lib/ventes/client.queries'
import { enregistrerClient } from '@/lib/ventes/client.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({
  GET: listerClients,
  POST: enregistrerClient,
})
