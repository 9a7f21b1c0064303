import { listerConditionnementsOfferts } from '@/lib/distributeurs/commander.queries'
import { httpRoutes } from '@/lib/doors/http-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ GET: listerConditionnementsOfferts })
