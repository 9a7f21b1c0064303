import { routesOpenApi } from '@/lib/doors/openapi-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = routesOpenApi
