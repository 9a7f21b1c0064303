/** A code as people type it in a search: `L0512`, `l512`, `V 58`, `58`, `VO58` with the letter O, `L0512-1`. Pure. */
import { type FormeCode, formerCode, PREFIXES } from './code'

export interface CodeCherche {
  /** Empty when only digits were typed. */
  lettre: string
  /** As typed, with its leading zeros. */
  chiffres: string
  /** What follows a dash: the number of a lot; empty after a bare dash, null without one. */
  suite: string | null
}

const CODE = /^([A-Z]?) ?([\dOIL]*\d[\dOIL]*)(?: ?[-./] ?([\dOIL]{0,2}))?$/

/** Fingers and eyes take O for 0, I and l for 1. */
const enChiffres = (t: string) => t.replace(/O/g, '0').replace(/[IL]/g, '1')

const CHIFFRES_MAXIMUM = 9

/** null when the text is no code. */
export function lireCodeCherche(texte: string): CodeCherche | null {
  const lu = CODE.exec(texte.trim().toUpperCase())
  if (!lu) return null
  const chiffres = enChiffres(lu[2] ?? '')
  if (chiffres.length > CHIFFRES_MAXIMUM) return null
  return { lettre: lu[1] ?? '', chiffres, suite: lu[3] === undefined ? null : enChiffres(lu[3]) }
}

export interface CodesPossibles {
  /** The code meant, were it there: `L0512`; null for number 0. */
  exact: string | null
  /** What longer codes begin with: `L05` while `L0512` is being typed. */
  debut: string
}

/**
 * What was typed as a code of that form; null when it names another noun. A letter that is no prefix of ours is a slip
 * of the finger: only the digits count then.
 */
export function codesPossibles({ lettre, chiffres }: CodeCherche, forme: FormeCode): CodesPossibles | null {
  if (lettre !== forme.prefixe && PREFIXES.includes(lettre)) return null
  const numero = Number(chiffres)
  const utiles = chiffres.replace(/^0+/, '')
  const trop = chiffres.startsWith('0') && chiffres.length > forme.chiffres
  return {
    exact: numero > 0 ? formerCode(forme, numero) : null,
    debut: forme.prefixe + (trop ? utiles : chiffres),
  }
}
