/** The token itself: `noix_`, 256 random bits, a checksum. Made here once, shown once, kept only as a print. */
import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const MARQUE = 'noix_'
// Letters and digits only: a double click selects it whole, no address or header needs it escaped.
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^43 > 2^256 */
const SECRET_CARACTERES = 43
const SOMME_CARACTERES = 6
const FORME = new RegExp(`^${MARQUE}[0-9A-Za-z]{${SECRET_CARACTERES + SOMME_CARACTERES}}$`)
/** Of the token, what may be shown for ever. */
const DEBUT_CARACTERES = MARQUE.length + 5

function enBase62(nombre: bigint, caracteres: number): string {
  let [texte, reste] = ['', nombre]
  for (let i = 0; i < caracteres; i++) {
    texte = (ALPHABET[Number(reste % 62n)] ?? '') + texte
    reste /= 62n
  }
  return texte
}

const sommeDe = (secret: string): string => enBase62(BigInt(crc32(MARQUE + secret)), SOMME_CARACTERES)

export function fabriquerJeton(): string {
  const secret = enBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_CARACTERES)
  return MARQUE + secret + sommeDe(secret)
}

/** A slip of the pen, or anything else, never reaches the base. */
export function jetonBienForme(texte: string): boolean {
  if (!FORME.test(texte)) return false
  const corps = texte.slice(MARQUE.length)
  return corps.slice(SECRET_CARACTERES) === sommeDe(corps.slice(0, SECRET_CARACTERES))
}

export const empreinteDuJeton = (jeton: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(jeton).digest())

export const debutDuJeton = (jeton: string): string => jeton.slice(0, DEBUT_CARACTERES)
