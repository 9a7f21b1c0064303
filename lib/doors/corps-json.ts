import { RefusHttp } from './probleme'

export const CORPS_MAXIMUM_OCTETS = 1_000_000
/** Of a file, as it travels in its envelope. */
export const FICHIER_MAXIMUM_OCTETS = 10_000_000

const MILLIERS = new Intl.NumberFormat('fr-FR')
const tropGrand = (maximum: number) =>
  new RefusHttp(
    413,
    'invalide',
    `Cet envoi dépasse ${MILLIERS.format(maximum / 1000)} ko : envoyez-en moins à la fois.`,
  )
/** JSON is UTF-8 (RFC 8259): another charset announced is another format. */
const JSON_ADMIS = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i

/** Reads the bytes, counting them as they come: a body without a declared length is bounded too. */
export async function lireOctets(requete: Request, maximum = CORPS_MAXIMUM_OCTETS): Promise<Uint8Array> {
  const annonce = Number(requete.headers.get('content-length') ?? 0)
  if (annonce > maximum) throw tropGrand(maximum)
  if (!requete.body) return new Uint8Array()
  const morceaux: Uint8Array[] = []
  let total = 0
  try {
    for await (const morceau of requete.body as unknown as AsyncIterable<Uint8Array>) {
      total += morceau.byteLength
      if (total > maximum) throw tropGrand(maximum)
      morceaux.push(morceau)
    }
  } catch (erreur) {
    // Whoever hangs up in the middle is no bug of ours.
    throw erreur instanceof RefusHttp
      ? erreur
      : new RefusHttp(400, 'invalide', 'Cet envoi a été coupé : recommencez.')
  }
  return Buffer.concat(morceaux)
}

const DU_JSON = 'Envoyez du JSON, en UTF-8, avec l’en-tête Content-Type: application/json.'

/** The JSON object of a request; nothing sent reads as an empty one. `autreType`: what another format is told. */
export async function lireCorpsJson(requete: Request, autreType = DU_JSON): Promise<Record<string, unknown>> {
  const octets = await lireOctets(requete)
  if (octets.byteLength === 0) return {}
  if (requete.headers.has('content-encoding'))
    throw new RefusHttp(
      415,
      'invalide',
      'Envoyez le corps sans compression : retirez l’en-tête Content-Encoding.',
    )
  if (!JSON_ADMIS.test(requete.headers.get('content-type') ?? ''))
    throw new RefusHttp(415, 'invalide', autreType)
  const illisible = new RefusHttp(400, 'invalide', 'Ce corps de requête n’est pas du JSON lisible en UTF-8.')
  try {
    const lu: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets))
    if (typeof lu === 'object' && lu !== null && !Array.isArray(lu)) return lu as Record<string, unknown>
  } catch {
    throw illisible
  }
  throw new RefusHttp(400, 'invalide', 'Le corps de la requête doit être un objet JSON.')
}
