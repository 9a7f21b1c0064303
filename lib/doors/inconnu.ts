import { RefusHttp, reponseErreur } from './probleme'

const porte = async (): Promise<Response> =>
  reponseErreur(
    new RefusHttp(
      404,
      'introuvable',
      'Aucune opération à cette adresse : voyez la liste dans /api/openapi.json.',
    ),
  )

/** API paths that name nothing, whatever the method. */
export const routesInconnues = {
  GET: porte,
  POST: porte,
  PUT: porte,
  PATCH: porte,
  DELETE: porte,
  OPTIONS: porte,
}
