import { routesSante } from '@/lib/doors/sante'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = routesSante
