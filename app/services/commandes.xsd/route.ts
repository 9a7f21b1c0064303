import { routesXsdCommandes } from '@/lib/doors/xsd-commandes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = routesXsdCommandes
