/** What a sign-in route is sent: JSON or a form, a few fields, and a way back that stays in the house. */
import { lireOctets } from './corps-json'
import { RefusHttp } from './probleme'

const MAXIMUM_OCTETS = 32_000
/** What next-auth and we read; the rest of a form is left aside. */
const CHAMPS = ['csrfToken', 'callbackUrl', 'json', 'identifiant', 'motDePasse', 'codeTotp'] as const

export type SaisieAuth = Partial<Record<(typeof CHAMPS)[number], string>>

const illisible = () =>
  new RefusHttp(
    400,
    'invalide',
    'Cette demande de connexion est illisible : envoyez un formulaire ou du JSON.',
  )

function lireFormulaire(texte: string): Record<string, unknown> {
  // URLSearchParams forgives `%zz`; here it is refused.
  for (const morceau of texte.split(/[&=]/)) decodeURIComponent(morceau)
  return Object.fromEntries(new URLSearchParams(texte))
}

function lireObjet(texte: string): Record<string, unknown> {
  const lu: unknown = JSON.parse(texte)
  if (typeof lu !== 'object' || lu === null || Array.isArray(lu)) throw illisible()
  return lu as Record<string, unknown>
}

function lireTexte(type: string, texte: string): Record<string, unknown> {
  if (/^application\/json\s*(?:;|$)/i.test(type)) return lireObjet(texte)
  if (/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return lireFormulaire(texte)
  throw new RefusHttp(
    415,
    'invalide',
    'Envoyez un formulaire (application/x-www-form-urlencoded) ou du JSON.',
  )
}

/** The fields of the body, all text. */
export async function lireSaisieAuth(requete: Request): Promise<SaisieAuth> {
  const octets = await lireOctets(requete, MAXIMUM_OCTETS)
  if (octets.byteLength === 0) return {}
  let lus: Record<string, unknown>
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(octets)
    lus = lireTexte(requete.headers.get('content-type') ?? '', texte)
  } catch (erreur) {
    throw erreur instanceof RefusHttp ? erreur : illisible()
  }
  const saisie: SaisieAuth = {}
  for (const champ of CHAMPS) {
    const valeur = Object.hasOwn(lus, champ) ? lus[champ] : undefined
    if (typeof valeur === 'string') saisie[champ] = valeur
    else if (typeof valeur === 'boolean') saisie[champ] = String(valeur)
    else if (valeur !== undefined && valeur !== null)
      throw new RefusHttp(422, 'invalide', `« ${champ} » doit être un texte.`, {}, [
        { champ, message: 'Donnez un texte.' },
      ])
  }
  return saisie
}

/**
 * The way back after signing in: a path of this house. An address of another one becomes the front page; what is no
 * address at all is refused, since next-auth answers 500 to it.
 */
export function cheminDeRetour(url: string, origine: string): string {
  if (!/^(?:\/|https?:)/i.test(url) || !URL.canParse(url, origine))
    throw new RefusHttp(
      400,
      'invalide',
      'L’adresse de retour (callbackUrl) est illisible : donnez un chemin comme /livraisons.',
    )
  const lue = new URL(url, origine)
  // `//autre` and `/\autre` are read as another host, hence as the front page.
  return lue.origin === new URL(origine).origin ? `${lue.pathname}${lue.search}${lue.hash}` : '/'
}
