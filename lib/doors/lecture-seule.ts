import { probleme405, reponseErreur } from './probleme'

type Porte = (requete: Request) => Promise<Response>

const ADMISES = ['OPTIONS', 'HEAD', 'GET']

/** The routes of an address that is only read and is no operation; the other methods answer 405 with a problem. */
export function lectureSeule(
  GET: Porte,
  enErreur: (requete: Request, erreur: unknown) => Response = (_requete, erreur) => reponseErreur(erreur),
) {
  const inconnue: Porte = async (requete) => enErreur(requete, probleme405(ADMISES))
  const OPTIONS: Porte = async () =>
    new Response(null, { status: 204, headers: { allow: ADMISES.join(', ') } })
  return { GET, POST: inconnue, PUT: inconnue, PATCH: inconnue, DELETE: inconnue, OPTIONS }
}
