import { RefusHttp, reponseErreur } from './probleme'

const porte = async (): Promise<Response> =>
  reponseErreur(
    new RefusHttp(
      404,
      'introuvable',
      'Aucune opération à cette adresse : voyez la liste dans /api/openapi.json.',
    ),
  )

/** Paths of programs that name nothing, the bare `/api` and `/services` among them, whatever the method. */
export const routesInconnues = {
  GET: porte,
  POST: porte,
  PUT: porte,
  PATCH: porte,
  DELETE: porte,
  OPTIONS: porte,
}
