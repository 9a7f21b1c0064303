/**
 * The HTTP door: `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: enregistrerLot })`.
 * It reads who comes and what they bring, carries both to the operation, and translates the answer. No rule lives here.
 */
import { acteurDe } from '@/lib/access/session'
import { type DomainError, estDomainError, introuvable } from '@/lib/core/domain-error'
import type { Methode, Operation } from '@/lib/core/operation'
import { lireEnvoiDeFichier } from './corps-fichier'
import { lireCorpsJson } from './corps-json'
import { CHANGEANTES, deChezNous, provenanceDe } from './origine'
import { probleme405, RefusHttp, reponseErreur } from './probleme'
import { formatVoulu, repondreFichier } from './reponse-fichier'

type Parametres = Record<string, string | string[] | undefined>
interface Porte {
  // Next gives a path without parameters no object at all.
  (requete: Request, contexte: { params: Promise<Parametres | undefined> }): Promise<Response>
  /** What stands behind the door: the architecture test and OpenAPI read it. */
  operation?: OperationQuelconque
}
// biome-ignore lint/suspicious/noExplicitAny: an operation of any record; each door hands its own result back to it
type OperationQuelconque = Operation<any>
type Operations = Partial<Record<Methode, OperationQuelconque>>

const METHODES: Methode[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const ANONYME = () =>
  new RefusHttp(401, 'refuse', 'Connectez-vous, puis recommencez.', {
    'www-authenticate': 'Bearer realm="noixcoop"',
  })
const AUTRE_SITE = () =>
  new RefusHttp(403, 'refuse', 'Cette demande vient d’un autre site : recommencez depuis NOIXCOOP.')

/** `?a=1&b=2` → { a: '1', b: '2' }; a name given twice becomes a list, which schemas of one value refuse. */
function lireRecherche(url: string): Record<string, unknown> {
  const recherche = new URL(url).searchParams
  return Object.fromEntries(
    [...new Set(recherche.keys())].map((cle) => {
      const valeurs = recherche.getAll(cle)
      return [cle, valeurs.length === 1 ? valeurs[0] : valeurs]
    }),
  )
}

/** The path names the record; a body may not name another. */
function joindre(corps: Record<string, unknown>, parametres: Parametres): Record<string, unknown> {
  const doubles = Object.keys(parametres).filter((cle) => Object.hasOwn(corps, cle))
  if (doubles.length > 0) {
    const message = `« ${doubles.join(', ')} » est déjà dans l’adresse : retirez-le de la saisie.`
    throw new RefusHttp(
      422,
      'invalide',
      message,
      {},
      doubles.map((champ) => ({ champ, message })),
    )
  }
  return { ...corps, ...parametres }
}

/** A path that cannot name anything is absent, not badly typed. */
function absentSiAdresse(erreur: DomainError, parametres: Parametres): DomainError {
  const dansAdresse =
    erreur.genre === 'invalide' && erreur.champs.some(({ champ }) => Object.hasOwn(parametres, champ))
  return dansAdresse ? introuvable('Rien n’est enregistré à cette adresse.') : erreur
}

/** Where the new record is: `POST /api/livraisons` → `/api/livraisons/L0512`. */
function emplacement(requete: Request, resultat: unknown): string {
  const chemin = new URL(requete.url).pathname.replace(/\/$/, '')
  const { code, id, identifiant, numero } = (resultat ?? {}) as Record<string, unknown>
  const cle = code ?? id ?? identifiant ?? numero
  return cle === undefined || chemin.includes(`/${String(cle)}/`) || chemin.endsWith(`/${String(cle)}`)
    ? chemin.replace(/(\/[^/]+)\/[a-z]+$/, '$1')
    : `${chemin}/${encodeURIComponent(String(cle))}`
}

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

/** One handler a method; the methods a path does not know answer 405 with a problem, not with Next's empty body. */
export function httpRoutes(operations: Operations): Record<Methode | 'OPTIONS', Porte> {
  const connues = METHODES.filter((m) => operations[m])
  const admises = ['OPTIONS', ...(operations.GET ? ['HEAD'] : []), ...connues]
  const inconnue: Porte = async () => reponseErreur(probleme405(admises))
  const portes = METHODES.map((m) => {
    const operation = operations[m]
    return [m, operation ? Object.assign(porte(operation), { operation }) : inconnue] as const
  })
  const options: Porte = async () =>
    new Response(null, { status: 204, headers: { allow: admises.join(', ') } })
  return { ...(Object.fromEntries(portes) as Record<Methode, Porte>), OPTIONS: options }
}
