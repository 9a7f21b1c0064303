/**
 * Codes of an authenticator application: RFC 6238 over RFC 4226, SHA-1, six digits, steps of 30 s. Twenty lines over
 * node:crypto, held to the vectors of the RFC (docs/decisions/0028). Pure.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const PAS_S = 30
const CHIFFRES = 6
/** As long as the print of SHA-1 (RFC 4226, section 4, R6). */
export const SECRET_OCTETS = 20
/** One step early or late: clocks drift, and a code takes time to be typed (RFC 6238, section 5.2). */
const TOLERANCE_PAS = 1

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding, as applications take it. */
export function enBase32(octets: Uint8Array): string {
  const bits = Array.from(octets, (o) => o.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((b) => BASE32[Number.parseInt(b.padEnd(5, '0'), 2)]).join('')
}

export const pasDe = (instant: Date): number => Math.floor(instant.getTime() / 1000 / PAS_S)

/** The code of a step: dynamic truncation of RFC 4226, section 5.3. */
export function codeDuPas(secret: Uint8Array, pas: number, chiffres = CHIFFRES): string {
  const compteur = Buffer.alloc(8)
  compteur.writeBigUInt64BE(BigInt(pas))
  const empreinte = createHmac('sha1', secret).update(compteur).digest()
  const debut = (empreinte.at(-1) ?? 0) & 0x0f
  const nombre = empreinte.readUInt32BE(debut) & 0x7fffffff
  return String(nombre % 10 ** chiffres).padStart(chiffres, '0')
}

/** `123 456` as applications show it; null when it cannot be one of their codes. */
export function lireCodeTotp(tape: string): string | null {
  const code = tape.replace(/\s/g, '')
  return /^\d{6}$/.test(code) ? code : null
}

/** The step that a code belongs to, among those that `instant` admits; null for none of them. */
export function pasDuCode(secret: Uint8Array, code: string, instant: Date): number | null {
  const present = pasDe(instant)
  let trouve: number | null = null
  // All are looked at, whichever it is: the time says nothing.
  for (let pas = present - TOLERANCE_PAS; pas <= present + TOLERANCE_PAS; pas++)
    if (timingSafeEqual(Buffer.from(codeDuPas(secret, pas)), Buffer.from(code))) trouve = pas
  return trouve
}

/** What the QR code tells the application: its own name for the account, then the secret. */
export function adresseTotp(secret: Uint8Array, identifiant: string): string {
  const parametres = new URLSearchParams({ secret: enBase32(secret), issuer: 'NOIXCOOP' })
  return `otpauth://totp/NOIXCOOP:${encodeURIComponent(identifiant)}?${parametres}`
}
