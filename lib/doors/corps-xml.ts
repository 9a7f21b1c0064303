/** The XML body of a request, as text: bounded, in UTF-8, and without a DOCTYPE, which nobody needs and attacks use. */
import { lireOctets } from './corps-json'
import { RefusHttp } from './probleme'

const UTF8 = /charset="?(?!utf-8)[\w-]+"?/i
const DECLARATION_AUTRE = /^<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i
const DOCTYPE = /<!DOCTYPE/i

export async function lireCorpsXml(requete: Request): Promise<string> {
  if (requete.headers.has('content-encoding'))
    throw new RefusHttp(
      415,
      'invalide',
      'Envoyez le corps sans compression : retirez l’en-tête Content-Encoding.',
    )
  const octets = await lireOctets(requete)
  const illisible = () => new RefusHttp(415, 'invalide', 'Envoyez le XML en UTF-8.')
  if (UTF8.test(requete.headers.get('content-type') ?? '')) throw illisible()
  let texte: string
  try {
    texte = new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    throw illisible()
  }
  if (DECLARATION_AUTRE.test(texte)) throw illisible()
  if (DOCTYPE.test(texte))
    throw new RefusHttp(400, 'invalide', 'Ce XML porte un DOCTYPE : retirez-le, le service n’en lit aucun.')
  return texte
}
