import { routesConnexion } from '@/lib/doors/auth-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = routesConnexion
