/**
 * Recovery codes: what opens the account when the telephone is lost. 118 random bits each, hence a plain SHA-256 at
 * rest (OWASP ASVS 6.5.2 asks for 112); it owes nothing to the session secret, so they outlive a change of it.
 */
import { createHash, randomInt } from 'node:crypto'

export const CODES_DE_SECOURS = 10

/** Read over the telephone without doubt: no l, 1, o, 0, i. */
const LETTRES = 'abcdefghjkmnpqrstuvwxyz23456789'
const [GROUPES, PAR_GROUPE] = [6, 4]
const CARACTERES = GROUPES * PAR_GROUPE

const groupe = () => Array.from({ length: PAR_GROUPE }, () => LETTRES[randomInt(LETTRES.length)]).join('')

/** `abcd-efgh-jkmn-pqrs-tuvw-xyz2` */
export const fabriquerCodesDeSecours = (): string[] =>
  Array.from({ length: CODES_DE_SECOURS }, () => Array.from({ length: GROUPES }, groupe).join('-'))

/** As typed, capitals, spaces and dashes aside; null when it cannot be one. */
export function lireCodeDeSecours(tape: string): string | null {
  const code = tape.toLowerCase().replace(/[\s-]/g, '')
  return code.length === CARACTERES && [...code].every((c) => LETTRES.includes(c)) ? code : null
}

export const empreinteDuCode = (code: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(code.replaceAll('-', '')).digest())
