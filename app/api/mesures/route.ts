import { routesMesures } from '@/lib/doors/mesures'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = routesMesures
