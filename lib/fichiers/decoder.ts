/** The text of a file of unknown encoding: those that French spreadsheets write, and no guess beyond them. */
import { FichierIllisible } from './lecture'

/** Bytes 80 to 9F of Windows-1252; Node's own decoder takes them for control characters. */
const HAUTS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const enWindows1252 = (octets: Uint8Array): string =>
  Buffer.from(octets)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (c) => HAUTS.charAt(c.charCodeAt(0) - 0x80))

const commencePar = (octets: Uint8Array, ...debut: number[]) => debut.every((o, i) => octets[i] === o)

function strict(codage: string, octets: Uint8Array): string {
  try {
    return new TextDecoder(codage, { fatal: true }).decode(octets)
  } catch {
    throw new FichierIllisible(
      'Ce fichier est abîmé : son texte s’interrompt. Enregistrez-le de nouveau en CSV UTF-8.',
    )
  }
}

function sansMarque(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return enWindows1252(octets)
  }
}

/** UTF-8 with or without its mark, UTF-16 with it, else Windows-1252. */
export function decoder(octets: Uint8Array): string {
  const texte = commencePar(octets, 0xff, 0xfe)
    ? strict('utf-16le', octets)
    : commencePar(octets, 0xfe, 0xff)
      ? strict('utf-16be', octets)
      : commencePar(octets, 0xef, 0xbb, 0xbf)
        ? strict('utf-8', octets)
        : sansMarque(octets)
  const nul = texte.indexOf('\0')
  if (nul >= 0)
    throw new FichierIllisible(
      `Ce fichier n’est pas un texte : un caractère nul se trouve à la ligne ${texte.slice(0, nul).split('\n').length}. Enregistrez-le de nouveau en CSV UTF-8.`,
    )
  return texte
}
