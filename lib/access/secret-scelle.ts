/**
 * Secrets of second factors at rest: AES-256-GCM, with a key drawn from the session secret. The base alone, or a copy
 * of it, gives no code; without the secret that sealed them they have to be set up again (docs/decisions/0028).
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secretDesSessions } from './secret'

const ALGORITHME = 'aes-256-gcm'
const NONCE_OCTETS = 12
const SCEAU_OCTETS = 16

const cle = (): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secretDesSessions(), '', 'noixcoop second facteur 1', 32))

/** Bound to its account: moved to another row, it opens nothing. */
const porteur = (utilisateurId: number): Buffer => Buffer.from(`utilisateur:${utilisateurId}`)

export function sceller(secret: Uint8Array, utilisateurId: number): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_OCTETS)
  const chiffre = createCipheriv(ALGORITHME, cle(), nonce).setAAD(porteur(utilisateurId))
  return new Uint8Array(Buffer.concat([nonce, chiffre.update(secret), chiffre.final(), chiffre.getAuthTag()]))
}

/** null when it was sealed with another session secret, or for another account. */
export function desceller(scelle: Uint8Array, utilisateurId: number): Uint8Array | null {
  const octets = Buffer.from(scelle)
  try {
    const clair = createDecipheriv(ALGORITHME, cle(), octets.subarray(0, NONCE_OCTETS), {
      authTagLength: SCEAU_OCTETS,
    })
      .setAAD(porteur(utilisateurId))
      .setAuthTag(octets.subarray(-SCEAU_OCTETS))
    return Buffer.concat([clair.update(octets.subarray(NONCE_OCTETS, -SCEAU_OCTETS)), clair.final()])
  } catch {
    return null
  }
}
