import { openapiRoute } from '@/lib/doors/openapi-route'

export const GET = openapiRoute
