/** How the front says no: a problem for programs, a small French page for people, bytes when there is no request. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { compterRefus } from '@/lib/core/refus-comptes'
import { erreurXml } from './erreur-xml'
import { estPourProgrammes, estPourService, METHODE_INCONNUE, type Refus } from './front-controles'
import { entetesDeProtection, SANS_CONTENU } from './front-entetes'

const TITRES: Record<Refus['statut'], string> = {
  400: 'Demande illisible',
  403: 'Refusé',
  404: 'Introuvable',
  405: 'Méthode refusée',
  408: 'Trop lent',
  413: 'Envoi trop grand',
  417: 'Attente refusée',
  431: 'En-têtes trop longs',
  500: 'Erreur interne',
  503: 'Momentanément occupé',
}
const RAISONS: Partial<Record<Refus['statut'], string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

function genreDe(statut: Refus['statut']) {
  if (statut === 404) return 'introuvable'
  if (statut === 403 || statut === 405) return 'refuse'
  return statut >= 500 || statut === 408 ? 'occupe' : 'invalide'
}

const probleme = ({ statut, detail }: Refus, reference: string) => ({
  type: `/problemes/${genreDe(statut)}`,
  title: TITRES[statut],
  status: statut,
  detail,
  reference,
})

const pageHtml = ({ statut, detail }: Refus, reference: string): string => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${TITRES[statut]} · NOIXCOOP</title>
<h1>${TITRES[statut]}</h1><p>${detail}</p><p><a href="/">Retour à l’accueil</a></p><p><small>Référence ${reference}</small></p></html>
`

/** XML for the web service, a problem for other programs, a page for people. */
function dire(chemin: string, refus: Refus, reference: string): { type: string; texte: string } {
  if (estPourService(chemin))
    return { type: 'application/xml; charset=utf-8', texte: erreurXml(probleme(refus, reference)) }
  return estPourProgrammes(chemin)
    ? { type: 'application/problem+json', texte: JSON.stringify(probleme(refus, reference)) }
    : { type: 'text/html; charset=utf-8', texte: pageHtml(refus, reference) }
}

/** Time left to a sender to finish, so that it reads our answer instead of a broken connection. */
const DELAI_VIDAGE_MS = 2_000

/** Answers, then closes the connection once the body nobody wants has gone by, or soon after. */
export function repondreRefus(
  requete: IncomingMessage,
  reponse: ServerResponse,
  refus: Refus,
  reference: string,
): void {
  // By then the answer may be gone and the socket with it: the request knows.
  if (reponse.headersSent) return void requete.destroy()
  compterRefus(`front-${refus.statut}`)
  const { type, texte } = dire(requete.url ?? '/', refus, reference)
  const corps = Buffer.from(texte)
  reponse.writeHead(refus.statut, {
    'content-type': type,
    'content-length': corps.byteLength,
    'cache-control': 'no-store',
    connection: 'close',
    ...refus.entetes,
  })
  if (requete.method !== 'HEAD') reponse.write(corps)
  const finir = () => {
    clearTimeout(minuterie)
    reponse.end()
  }
  const minuterie = setTimeout(finir, DELAI_VIDAGE_MS)
  requete.once('end', finir).once('close', finir)
  requete.resume()
}

export const ILLISIBLE: Refus = { statut: 400, detail: 'Cette demande n’est pas du HTTP lisible.' }

/** A request line with a method Node has never heard of, and not a letter or a TLS greeting sent to the wrong port. */
const LIGNE = /^[\w!#$%&'*+.^`|~-]{1,40} \S+ HTTP\/1\.[01]\r?\n/

export interface ErreurDeLecture extends NodeJS.ErrnoException {
  rawPacket?: Buffer
  /** Of the packet, before what could not be read. */
  bytesParsed?: number
}

/** The line that could not be read: a packet may begin with another request, or with the end of its body. */
function ligneFautive({ rawPacket, bytesParsed = 0 }: ErreurDeLecture): string {
  const texte = rawPacket?.toString('latin1') ?? ''
  return texte.slice(texte.lastIndexOf('\n', bytesParsed - 1) + 1)
}

/** The refusal behind a parse error of Node, which has no request to answer. */
export function refusDeLecture(erreur: ErreurDeLecture): Refus {
  const { code } = erreur
  if (code === 'HPE_INVALID_METHOD' && LIGNE.test(ligneFautive(erreur))) return METHODE_INCONNUE
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      statut: 431,
      detail: 'Les en-têtes de cette demande sont trop longs : effacez les cookies de ce site.',
    }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { statut: 408, detail: 'Cette demande est arrivée trop lentement : recommencez.' }
  return ILLISIBLE
}

/** Answers on the bare socket and closes it: under the same protection, although nobody asked anything readable. */
export function repondreBrut(
  socket: Socket | Duplex,
  refus: Refus,
  { reference, https }: { reference: string; https: boolean },
): void {
  compterRefus(`front-${refus.statut}`)
  const corps = JSON.stringify(probleme(refus, reference))
  const entetes = Object.entries({
    ...entetesDeProtection(SANS_CONTENU, https),
    ...refus.entetes,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(corps)),
    'cache-control': 'no-store',
    connection: 'close',
  }).map(([nom, valeur]) => `${nom}: ${valeur}`)
  socket.end(
    [`HTTP/1.1 ${refus.statut} ${RAISONS[refus.statut] ?? 'Refused'}`, ...entetes, '', corps].join('\r\n'),
  )
}
