import { routesInconnues } from '@/lib/doors/inconnu'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = routesInconnues
