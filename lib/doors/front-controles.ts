/**
 * What the front refuses before anything reads the request: pure, method and target and headers in, refusal out.
 * The doors behind check for themselves; this keeps what Next would answer with a 500 from reaching it.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { CORPS_MAXIMUM_OCTETS, FICHIER_MAXIMUM_OCTETS } from './corps-json'
import { CHANGEANTES, etrangere, provenanceDe } from './origine'

export interface Demande {
  methode: string
  /** The request target, as sent. */
  cible: string
  entetes: IncomingHttpHeaders
  /** Every Host header sent: two of them are a smuggling attempt. */
  hotes: string[]
}

export interface Reglages {
  /** Host names by which we may be called. */
  hotes: ReadonlySet<string>
  dev: boolean
  /** Next's own reading of its router header: throws on what it would answer 500 to. */
  lireEtatRouteur(entete: string): unknown
}

export interface Refus {
  statut: 400 | 403 | 404 | 405 | 408 | 413 | 417 | 431 | 500 | 503
  detail: string
  entetes?: Record<string, string>
}

export const METHODES = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
// Pages are read, never posted to: there are no Server Actions, so nothing that looks like one reaches Next.
export const METHODES_PAGE = ['GET', 'HEAD', 'OPTIONS']
const HOTE = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i
const OUTILS_DE_DEV = /^\/(?:_next|__nextjs)/
/** Next's inner pages: asked for by name, `/_global-error` answers 500. */
const INTERNE = /^\/_(?!next\/)/

export const estPourService = (chemin: string): boolean => /^\/services(?:\/|$)/.test(chemin)

/** `/api/docs` is for people: the one page among the routes. */
export const estPourProgrammes = (chemin: string): boolean =>
  /^\/(?:api(?!\/docs\/?$)|services)(?:\/|$)/.test(chemin)

export const maximumOctets = (chemin: string): number =>
  /^\/api\/(?:producteurs|vergers)\/import\/?$/.test(chemin) ? FICHIER_MAXIMUM_OCTETS : CORPS_MAXIMUM_OCTETS

export const refus405 = (admises: readonly string[]): Refus => ({
  statut: 405,
  detail: `Cette adresse n’admet que ${admises.join(', ')}.`,
  entetes: { allow: admises.join(', ') },
})
export const METHODE_INCONNUE = refus405(METHODES)
export const TROP_GRAND: Refus = {
  statut: 413,
  detail: 'Cet envoi est trop grand : 1 Mo au plus, 10 Mo pour un fichier.',
}
const ADRESSE_ILLISIBLE: Refus = {
  statut: 400,
  detail: 'Cette adresse est illisible : vérifiez-la, puis recommencez.',
}
const HOTE_INCONNU: Refus = {
  statut: 400,
  detail: 'Ce nom de machine n’est pas le nôtre : reprenez l’adresse donnée au démarrage de NOIXCOOP.',
}
export const AUTRE_SITE: Refus = {
  statut: 403,
  detail: 'Cette demande vient d’un autre site : recommencez depuis NOIXCOOP.',
}
const ETAT_ILLISIBLE: Refus = {
  statut: 400,
  detail: 'Un en-tête de navigation est illisible : rechargez la page.',
}
const ABSENTE: Refus = { statut: 404, detail: 'Rien ne se trouve à cette adresse.' }
const ATTENTE_INCONNUE: Refus = { statut: 417, detail: 'L’en-tête Expect n’admet que 100-continue.' }

/** Path of a target, before its search. */
export const cheminDe = (cible: string): string => cible.replace(/\?.*$/s, '')

function cheminLisible(cible: string): boolean {
  const brut = cheminDe(cible)
  // Origin form only, visible ASCII; `//host` would be read as another site by a redirect.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(brut) || /[#\\]/.test(brut) || !/^[\x21-\x7e]*$/.test(cible))
    return false
  try {
    const lu = decodeURIComponent(brut)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    return !/[\x00-\x1f\x7f\\]/.test(lu) && !lu.split('/').some((s) => s === '.' || s === '..')
  } catch {
    return false
  }
}

function hoteAdmis([hote, ...autres]: string[], admis: ReadonlySet<string>): boolean {
  const nom = autres.length === 0 && hote !== undefined ? HOTE.exec(hote)?.[1] : undefined
  // A port beyond 65535 makes no address: next-auth and the doors would throw on it.
  return nom !== undefined && admis.has(nom.toLowerCase()) && URL.canParse(`http://${hote}`)
}

function methodesAdmises(chemin: string, dev: boolean): string[] {
  return estPourProgrammes(chemin) || (dev && OUTILS_DE_DEV.test(chemin)) ? METHODES : METHODES_PAGE
}

function etatIllisible(entete: string | string[] | undefined, lire: Reglages['lireEtatRouteur']): boolean {
  if (entete === undefined) return false
  try {
    lire(String(entete))
    return false
  } catch {
    return true
  }
}

const enHeaders = (entetes: IncomingHttpHeaders, hote: string | undefined): Headers => {
  const lus = new Headers(hote === undefined ? {} : { host: hote })
  for (const nom of ['origin', 'sec-fetch-site'] as const) {
    const valeur = entetes[nom]
    if (valeur !== undefined) lus.set(nom, String(valeur))
  }
  return lus
}

/** The first reason to refuse, or null. */
export function controler({ methode, cible, entetes, hotes }: Demande, reglages: Reglages): Refus | null {
  if (!METHODES.includes(methode)) return METHODE_INCONNUE
  if (!cheminLisible(cible)) return ADRESSE_ILLISIBLE
  if (!hoteAdmis(hotes, reglages.hotes)) return HOTE_INCONNU
  const chemin = cheminDe(cible)
  if (INTERNE.test(decodeURIComponent(chemin)) && !(reglages.dev && OUTILS_DE_DEV.test(chemin)))
    return ABSENTE
  const admises = methodesAdmises(chemin, reglages.dev)
  if (!admises.includes(methode)) return refus405(admises)
  if (CHANGEANTES.has(methode) && etrangere(provenanceDe(enHeaders(entetes, hotes[0])))) return AUTRE_SITE
  if (Number(entetes['content-length'] ?? 0) > maximumOctets(chemin)) return TROP_GRAND
  if (entetes.expect !== undefined && entetes.expect.toLowerCase() !== '100-continue') return ATTENTE_INCONNUE
  if (etatIllisible(entetes['next-router-state-tree'], reglages.lireEtatRouteur)) return ETAT_ILLISIBLE
  return null
}
