/** What a refusal must look like on the wire (contract, « Errors »): the stories and the proofs hold it to the same. Pure. */

export interface ReponseLue {
  statut: number
  /** Its Content-Type. */
  type: string
  corps: string
  /** Of the web service, which answers in XML. */
  service: boolean
}

const STATUTS = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503]
const ENTRAILLES =
  /\bat .+:\d+:\d+|\bSELECT\b|\bINSERT\b|prisma|postgres|node_modules|undefined|\[object|Error:/i
const PHRASE = /^[«\dA-ZÀÉÈÊÎÔ].*[.!?]$/s

/** The fields of a refusal: a problem, or for `/services` the same in XML (erreur-xml.ts). */
function champsDuRefus(type: string, corps: string): Record<string, unknown> | null {
  if (type.startsWith('application/problem+json')) return JSON.parse(corps)
  if (!type.startsWith('application/xml')) return null
  const attribut = (nom: string) =>
    new RegExp(`^<\\?xml[^>]*>\\n<erreur [^>]*${nom}="([^"]+)"`).exec(corps)?.[1]
  const element = (nom: string) => new RegExp(`<${nom}>([^<]*)</${nom}>`).exec(corps)?.[1]
  return {
    status: Number(attribut('statut')),
    type: attribut('type'),
    reference: attribut('reference'),
    title: element('titre'),
    detail: element('detail'),
  }
}

/** What is wrong with a refusal; null when it is as the contract has it. */
export function defautDe({ statut, type, corps, service }: ReponseLue): string | null {
  const dire = (defaut: string) => `${defaut} : ${statut} ${corps.slice(0, 300)}`
  if (!STATUTS.includes(statut)) return dire('status')
  const champs = champsDuRefus(type, corps)
  if (champs === null || service !== corps.startsWith('<')) return dire('type')
  if (ENTRAILLES.test(corps)) return dire('entrails')
  const { status, detail, type: genre, title, reference } = champs
  if (status !== statut) return dire('its own status')
  if (typeof detail !== 'string' || !PHRASE.test(detail)) return dire('no sentence')
  if (![genre, title, reference].every((mot) => typeof mot === 'string' && mot !== ''))
    return dire('incomplete')
  return null
}
