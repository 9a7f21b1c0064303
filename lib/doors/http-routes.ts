/**
 * The HTTP door: `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: enregistrerLot })`.
 * It reads who comes and what they bring, carries both to the operation, and translates the answer. No rule lives here.
 */
import { acteurDe } from '@/lib/access/session'
import { estDomainError } from '@/lib/core/domain-error'
import { lireEnvoiDeFichier } from './corps-fichier'
import { lireCorpsJson } from './corps-json'
import { enMethodes, type OperationQuelconque, type Operations, type Porte } from './methodes'
import { CHANGEANTES, deChezNous, provenanceDe } from './origine'
import { RefusHttp, reponseErreur } from './probleme'
import { formatVoulu, repondreFichier } from './reponse-fichier'
import { absentSiAdresse, emplacement, joindre, lireRecherche } from './requete'

const ANONYME = () =>
  new RefusHttp(401, 'refuse', 'Connectez-vous, puis recommencez.', {
    'www-authenticate': 'Bearer realm="noixcoop"',
  })
const HORS_SERVICE = () =>
  new RefusHttp(
    403,
    'refuse',
    'Ce jeton n’ouvre que le service web : ses adresses commencent par /services/.',
  )
const AUTRE_SITE = () =>
  new RefusHttp(403, 'refuse', 'Cette demande vient d’un autre site : recommencez depuis NOIXCOOP.')

function enReponse(requete: Request, operation: OperationQuelconque, resultat: unknown): Response {
  const entetes = { 'cache-control': 'no-store' }
  if (requete.method === 'DELETE') return new Response(null, { status: 204, headers: entetes })
  const corps = operation.declaration.reponse.rendre(resultat)
  if (requete.method !== 'POST' || operation.declaration.sansCreation?.(resultat))
    return Response.json(corps, { headers: entetes })
  const location = operation.declaration.lieu?.(resultat) ?? emplacement(requete, corps)
  return Response.json(corps, { status: 201, headers: { ...entetes, location } })
}

/** What they bring: the search of the address, or a body. `format` is the door's own word, not a filter. */
async function lireEnvoi(requete: Request, operation: OperationQuelconque): Promise<Record<string, unknown>> {
  if (CHANGEANTES.has(requete.method))
    return operation.declaration.recoitFichier ? lireEnvoiDeFichier(requete) : lireCorpsJson(requete)
  const recherche = lireRecherche(requete.url)
  if (operation.declaration.fichier) delete recherche.format
  return recherche
}

const porte =
  (operation: OperationQuelconque): Porte =>
  async (requete, { params }) => {
    const parametres = (await params) ?? {}
    try {
      const identite = await acteurDe(requete.headers)
      if (!identite) throw ANONYME()
      if (identite.par === 'jeton') throw HORS_SERVICE()
      const changeante = CHANGEANTES.has(requete.method)
      if (changeante && identite.par === 'cookie' && !deChezNous(provenanceDe(requete.headers)))
        throw AUTRE_SITE()
      if (!changeante && operation.declaration.fichier) {
        const recherche = joindre(lireRecherche(requete.url), parametres)
        const format = formatVoulu(recherche)
        if (format) return await repondreFichier(requete, operation, identite.acteur, recherche, format)
      }
      const saisie = async () => joindre(await lireEnvoi(requete, operation), parametres)
      const cleIdempotence =
        requete.method === 'POST' ? (requete.headers.get('idempotency-key') ?? undefined) : undefined
      const resultat = await operation(identite.acteur, saisie, { cleIdempotence })
      return enReponse(requete, operation, resultat)
    } catch (erreur) {
      return reponseErreur(estDomainError(erreur) ? absentSiAdresse(erreur, parametres) : erreur)
    }
  }

/** One handler a method. */
export const httpRoutes = (operations: Operations) =>
  enMethodes(operations, porte, (_, erreur) => reponseErreur(erreur))
