/**
 * The passwords that breaches have made public and that are tried first (OWASP ASVS 5.0, 6.2.4 and 6.2.12): 49,233 of
 * them, by `@zxcvbn-ts/language-common`, read on the server when somebody first chooses a password.
 */
import { defautDuMotDePasse, lisse, type Porteur, TROP_CONNU } from './politique-mot-de-passe'

let lus: ReadonlySet<string> | null = null
async function lire(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  lus = new Set(dictionary['passwords-common'])
  return lus
}

/** What is said again and again, once: « soleilsoleil » is « soleil ». */
const uneFois = (texte: string): string => texte.slice(0, `${texte}${texte}`.indexOf(texte, 1))

/** Eight digits are a date. */
const sansChiffresAutour = (texte: string): string => texte.replace(/^\d{0,8}|\d{0,8}$/g, '')

/**
 * Whether it is one of them: few are as long as ours have to be, so they count as well said several times, and with digits
 * around.
 */
async function estPublie(clair: string): Promise<boolean> {
  const publies = lus ?? (await lire())
  const texte = lisse(clair)
  return [clair.toLowerCase(), texte, sansChiffresAutour(texte)].some((t) => publies.has(uneFois(t)))
}

/** Why this password is refused, in one sentence; null when it will do. The browser says the rules without the list. */
export async function refusDuMotDePasse(clair: string, porteur: Porteur): Promise<string | null> {
  return defautDuMotDePasse(clair, porteur) ?? ((await estPublie(clair)) ? TROP_CONNU : null)
}
