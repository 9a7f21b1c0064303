/**
 * A request that changes something and rides on a cookie must come from our own pages (contract, « Sign-in »).
 * Pure: headers in, verdict out; the front and the doors both ask.
 */
export const CHANGEANTES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

interface Provenance {
  origin: string | null
  secFetchSite: string | null
  /** Host (and port) the request was addressed to. */
  hote: string | null
}

export const provenanceDe = (entetes: Headers): Provenance => ({
  origin: entetes.get('origin'),
  secFetchSite: entetes.get('sec-fetch-site'),
  hote: entetes.get('host'),
})

function memeHote(origin: string, hote: string | null): boolean {
  try {
    return hote !== null && new URL(origin).host.toLowerCase() === hote.toLowerCase()
  } catch {
    return false // 'null' and anything that is no URL
  }
}

/** Says openly that it comes from another site. */
export const etrangere = ({ origin, secFetchSite, hote }: Provenance): boolean =>
  (origin !== null && !memeHote(origin, hote)) ||
  secFetchSite === 'cross-site' ||
  secFetchSite === 'same-site'

/** Says openly that it comes from our own pages. */
export const deChezNous = (provenance: Provenance): boolean =>
  !etrangere(provenance) && (provenance.origin !== null || provenance.secFetchSite === 'same-origin')
