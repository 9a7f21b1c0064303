/** Next compresses pages, and leaves the XML of its route handlers as it is (measured): the web service does it here. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { ENTETE_CODAGE } from './front-entetes'

const enGzip = promisify(gzip)
/** Below, the headers weigh as much as what is saved. */
const MINIMUM_CARACTERES = 1_000

const accepte = (entetes: Headers): boolean =>
  (entetes.get('accept-encoding') ?? '')
    .split(',')
    .some((codage) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)[\d.]+\s*)?$/i.test(codage))

/** The bytes to send and the headers that say what they are; the front gives the coding its own name back. */
export async function compresser(entetes: Headers, texte: string) {
  const vary = { vary: 'Accept-Encoding' }
  if (texte.length < MINIMUM_CARACTERES || !accepte(entetes)) return { corps: texte, entetes: vary }
  return {
    corps: new Uint8Array(await enGzip(texte)),
    entetes: { ...vary, [ENTETE_CODAGE]: 'gzip' },
  }
}
