/**
 * Headers at the front: what comes in is cut down to what we know, what goes out protects the browser. Pure.
 */
import type { IncomingHttpHeaders } from 'node:http'

/** Address of the caller, set by the front alone. */
export const ENTETE_ADRESSE = 'x-noixcoop-adresse'
/** Path and search that were asked, set by the front alone. */
export const ENTETE_CHEMIN = 'x-noixcoop-chemin'
/** The nonce of this answer, for the pages' `<meta property="csp-nonce">`. */
export const ENTETE_NONCE = 'x-nonce'
/** Next drops `content-encoding` from the answers of route handlers (`send-response.js`): it goes under this name. */
export const ENTETE_CODAGE = 'x-noixcoop-codage'
const ENTETE_CSP = 'content-security-policy'
/** Next says a permanent redirect twice, for browsers of another time: a long address no longer fits into what clients read. */
export const ENTETE_DE_TROP = 'Refresh'

// What Next's own pages send. Of the x- and next- headers only these go on: the others steer Next from outside
// (x-middleware-subrequest, x-matched-path, next-action, next-resume …) and several were once a way in.
const CONNUS = new Set([
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'x-requested-with',
])
const CONNUS_EN_DEV = /^(?:x-nextjs-|next-hmr-refresh|next-)/
const PILOTAGE = /^(?:x-|next-)/
const TOUJOURS_OTES = new Set([ENTETE_CSP, `${ENTETE_CSP}-report-only`, 'next-action', 'forwarded'])

const aOter = (nom: string, dev: boolean): boolean =>
  TOUJOURS_OTES.has(nom) || (PILOTAGE.test(nom) && !CONNUS.has(nom) && !(dev && CONNUS_EN_DEV.test(nom)))

interface Appelant {
  hote: string
  adresse: string
  https: boolean
  chemin: string
  nonce: string
  politique: string
}

/** The headers as the application will see them. */
export function entetesAdmis(
  recus: IncomingHttpHeaders,
  appelant: Appelant,
  dev: boolean,
): IncomingHttpHeaders {
  const gardes = Object.entries(recus).filter(([nom]) => !aOter(nom, dev))
  return {
    ...Object.fromEntries(gardes),
    'x-forwarded-host': appelant.hote,
    'x-forwarded-proto': appelant.https ? 'https' : 'http',
    'x-forwarded-for': appelant.adresse,
    [ENTETE_ADRESSE]: appelant.adresse,
    [ENTETE_CHEMIN]: appelant.chemin,
    [ENTETE_NONCE]: appelant.nonce,
    [ENTETE_CSP]: appelant.politique,
  }
}

/** Next takes the nonce of its scripts from this very text, on the request. */
export function politiqueDeContenu(nonce: string, dev: boolean): string {
  const regles = [
    "default-src 'self'",
    // React's error overlay evaluates code, and Turbopack injects styles: in development only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return regles.join('; ')
}

/** Of an answer that is no page of ours and loads nothing. */
export const SANS_CONTENU =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What every answer carries. */
export const entetesDeProtection = (politique: string, https: boolean): Record<string, string> => ({
  'Content-Security-Policy': politique,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
})

/** Who calls: the socket's address, or what the one proxy before us appended last (NOIXCOOP_PROXY=1). */
export function adresseAppelant(
  socket: string | undefined,
  transmise: string | undefined,
  proxy: boolean,
): string {
  const annoncee = proxy ? transmise?.split(',').at(-1)?.trim() : undefined
  return (annoncee || socket || 'inconnue').replace(/^::ffff:/, '').slice(0, 64)
}
