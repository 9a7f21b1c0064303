import { lectureSeule } from './lecture-seule'
import { documentOpenApi } from './openapi'

/** `GET /api/openapi.json`, open to all: it says how to ask, not what is there. */
export const routesOpenApi = lectureSeule(async () =>
  Response.json(documentOpenApi(), { headers: { 'cache-control': 'no-cache' } }),
)
