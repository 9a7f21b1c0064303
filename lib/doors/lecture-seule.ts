import { probleme405, reponseErreur } from './probleme'

type Porte = () => Promise<Response>

const ADMISES = ['OPTIONS', 'HEAD', 'GET']

/** The routes of an address that is only read and is no operation; the other methods answer 405 with a problem. */
export function lectureSeule(GET: Porte) {
  const inconnue: Porte = async () => reponseErreur(probleme405(ADMISES))
  const OPTIONS: Porte = async () =>
    new Response(null, { status: 204, headers: { allow: ADMISES.join(', ') } })
  return { GET, POST: inconnue, PUT: inconnue, PATCH: inconnue, DELETE: inconnue, OPTIONS }
}
