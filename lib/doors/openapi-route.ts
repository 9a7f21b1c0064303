import { documentOpenApi } from './openapi'

/** `GET /api/openapi.json`, open to all: it says how to ask, not what is there. */
export async function openapiRoute(): Promise<Response> {
  return Response.json(documentOpenApi(), { headers: { 'cache-control': 'no-cache' } })
}
