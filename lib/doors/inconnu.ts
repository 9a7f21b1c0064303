import { RefusHttp, reponseErreur } from './probleme'
import { reponseRefus } from './service-routes'

type Porte = (requete: Request) => Promise<Response>

const ABSENTE = () =>
  new RefusHttp(
    404,
    'introuvable',
    'Aucune opération à cette adresse : voyez la liste dans /api/openapi.json.',
  )

/** Paths of programs that name nothing, the bare `/api` and `/services` among them, whatever the method. */
const pourToutes = (porte: Porte) => ({
  GET: porte,
  POST: porte,
  PUT: porte,
  PATCH: porte,
  DELETE: porte,
  OPTIONS: porte,
})

export const routesInconnues = pourToutes(async () => reponseErreur(ABSENTE()))
export const servicesInconnus = pourToutes(async (requete) => reponseRefus(requete, ABSENTE()))
