/** The number of a GLOBALG.A.P. producer, for life: 13 digits, the last one a key (domaine.md 4.3). */
import { cleGs1, cleJuste } from '@/lib/mesures/gs1'

export const GLOBALGAP = 'GLOBALGAP'

export const FORME_GGN = 'Un GGN compte 13 chiffres, sans lettres : relisez-le sur le certificat.'

/** Without the spaces it was typed with; null when it is no GGN. */
export function lireGgn(texte: string): string | null {
  const chiffres = texte.replace(/\s/g, '')
  return /^\d{13}$/.test(chiffres) ? chiffres : null
}

/** That GLOBALG.A.P. keeps to GS1's key could not be verified (domaine.md 7.8): a wrong one is a warning. */
export function avertissementsNumero(certification: string, numero: string | null): string[] {
  const ggn = certification === GLOBALGAP && numero !== null ? lireGgn(numero) : null
  if (ggn === null || cleJuste(ggn)) return []
  return [
    `Le dernier chiffre du GGN ${ggn} devrait être ${cleGs1(ggn.slice(0, -1))} : relisez le certificat.`,
  ]
}
