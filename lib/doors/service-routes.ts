/**
 * The door of the web service, `/services/*`: programs of distributors by their token, and the portal's own pages by
 * GET. XML in and out, JSON where it is asked for; how fast a token asks is counted here. No rule lives here.
 */
import type { Acteur } from '@/lib/access/acteur'
import { acteurDe, type Identite } from '@/lib/access/session'
import { freiner, noterUsage } from '@/lib/access/usage-jeton'
import { attendre, estDomainError } from '@/lib/core/domain-error'
import { maintenant } from '@/lib/core/horloge'
import { compresser } from './compresser'
import { lireCorpsJson } from './corps-json'
import { lireCorpsXml } from './corps-xml'
import { lireDocumentXml } from './document-xml'
import { erreurXml } from './erreur-xml'
import { enMethodes, type OperationQuelconque, type Operations, type Porte } from './methodes'
import { CHANGEANTES, etrangere, provenanceDe } from './origine'
import { RefusHttp, refusDe, reponseErreur } from './probleme'
import { confronter } from './representation-connue'
import { absentSiAdresse, emplacement, joindre, lireRecherche } from './requete'

const ANONYME = () =>
  new RefusHttp(
    401,
    'refuse',
    'Présentez un jeton valide, dans l’en-tête « Authorization: Bearer noix_… ».',
    {
      'www-authenticate': 'Bearer realm="noixcoop"',
    },
  )
const AUTRE_SITE = () =>
  new RefusHttp(
    403,
    'refuse',
    'Une session du portail n’ouvre pas le service à un autre site : présentez un jeton.',
  )
const LECTURE_SEULE = () =>
  new RefusHttp(
    403,
    'refuse',
    'Une session du portail ne fait que lire le service : présentez un jeton, ou commandez depuis le portail.',
  )

const TYPE_JSON = /\bapplication\/(?:[\w.-]+\+)?json\b/i
const TYPE_XML = /\b(?:application|text)\/(?:[\w.-]+\+)?xml\b/i

/** XML unless JSON is asked for, or was sent. */
function veutJson(requete: Request): boolean {
  const accepte = requete.headers.get('accept') ?? ''
  if (TYPE_XML.test(accepte)) return false
  return TYPE_JSON.test(accepte) || TYPE_JSON.test(requete.headers.get('content-type') ?? '')
}

export function reponseRefus(requete: Request, erreur: unknown, seulXml = false): Response {
  if (!seulXml && veutJson(requete)) return reponseErreur(erreur)
  const { probleme, entetes } = refusDe(erreur)
  return new Response(erreurXml(probleme), {
    status: probleme.status,
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store', ...entetes },
  })
}

/** A cookie travels on its own: it reads, and for our own pages only. */
function exigerChezNous({ par }: Identite, requete: Request): void {
  if (par === 'jeton') return
  if (etrangere(provenanceDe(requete.headers))) throw AUTRE_SITE()
  if (CHANGEANTES.has(requete.method)) throw LECTURE_SEULE()
}

function exigerPatience(jetonId: number): void {
  const secondes = freiner(jetonId)
  if (secondes > 0) throw attendre(secondes, 'debit')
}

const EN_XML_OU_JSON =
  'Envoyez du XML ou du JSON, en UTF-8, avec l’en-tête Content-Type: application/xml ou application/json.'

async function lireEnvoi(requete: Request, { declaration: { xml } }: OperationQuelconque) {
  if (!CHANGEANTES.has(requete.method)) return lireRecherche(requete.url)
  if (!xml?.lire) return lireCorpsJson(requete)
  return TYPE_XML.test(requete.headers.get('content-type') ?? '')
    ? xml.lire(await lireDocumentXml(await lireCorpsXml(requete)))
    : lireCorpsJson(requete, EN_XML_OU_JSON)
}

/** The text of an answer and its type. */
function ecrire(requete: Request, { declaration }: OperationQuelconque, resultat: unknown) {
  const { xml, reponse } = declaration
  return xml && (xml.seul || !veutJson(requete))
    ? { corps: xml.ecrire(resultat), type: `${xml.type}; charset=utf-8` }
    : { corps: JSON.stringify(reponse.rendre(resultat)), type: 'application/json' }
}

/** Whose answer it is: staff sees what one distributor does not. */
const nomDe = ({ role, clientCode }: Acteur, requete: Request, type: string): string =>
  `${clientCode ?? role} ${type} ${requete.url}`

async function enReponse(
  requete: Request,
  operation: OperationQuelconque,
  acteur: Acteur,
  resultat: unknown,
) {
  const { corps, type } = ecrire(requete, operation, resultat)
  if (CHANGEANTES.has(requete.method)) {
    const location = operation.declaration.lieu?.(resultat) ?? emplacement(requete, resultat)
    return new Response(corps, {
      status: 201,
      headers: { 'content-type': type, 'cache-control': 'no-store', location },
    })
  }
  const nom = nomDe(acteur, requete, type)
  const { connue, entetes } = confronter(requete.headers, { nom, corps, instant: maintenant() })
  const communs = { ...entetes, 'cache-control': 'private, no-cache', vary: 'Authorization, Cookie, Accept' }
  if (connue) return new Response(null, { status: 304, headers: communs })
  const { corps: octets, entetes: codage } = await compresser(requete.headers, corps)
  const vary = `${communs.vary}, ${codage.vary}`
  return new Response(octets, { headers: { ...communs, ...codage, vary, 'content-type': type } })
}

async function repondre(
  requete: Request,
  operation: OperationQuelconque,
  identite: Identite,
  envoi: () => Promise<object>,
) {
  exigerChezNous(identite, requete)
  if (identite.acteur.jetonId !== undefined) exigerPatience(identite.acteur.jetonId)
  const cleIdempotence =
    requete.method === 'POST' ? (requete.headers.get('idempotency-key') ?? undefined) : undefined
  const resultat = await operation(identite.acteur, envoi, { cleIdempotence })
  return enReponse(requete, operation, identite.acteur, resultat)
}

const porte =
  (operation: OperationQuelconque): Porte =>
  async (requete, { params }) => {
    const debut = performance.now()
    const parametres = (await params) ?? {}
    let jetonId: number | undefined
    let reponse: Response
    try {
      const identite = await acteurDe(requete.headers)
      if (!identite) throw ANONYME()
      jetonId = identite.acteur.jetonId
      const envoi = async () => joindre(await lireEnvoi(requete, operation), parametres)
      reponse = await repondre(requete, operation, identite, envoi)
    } catch (erreur) {
      const dite = estDomainError(erreur) ? absentSiAdresse(erreur, parametres) : erreur
      reponse = reponseRefus(requete, dite, operation.declaration.xml?.seul)
    }
    if (jetonId !== undefined)
      noterUsage(jetonId, { ms: performance.now() - debut, freinee: reponse.status === 429 })
    return reponse
  }

/** One handler a method, with errors in XML. */
export const serviceRoutes = (operations: Operations) => enMethodes(operations, porte, reponseRefus)
