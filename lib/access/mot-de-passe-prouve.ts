/** Before what a browser left open must not allow: the password once more, with the brake of `#ancien`. */
import { db } from '@/lib/base/client'
import { attendre, champInvalide } from '@/lib/core/domain-error'
import { maintenant } from '@/lib/core/horloge'
import type { Acteur } from './acteur'
import { eprouver } from './essais'
import { verifier } from './mot-de-passe'

/** The print of the password, once it is proved to be known. A failure counts, whatever happens next. */
export async function empreinteProuvee(
  { utilisateurId: id, identifiant }: Acteur,
  clair: string,
  champ: string,
): Promise<string> {
  // A browser left open is no way to find the password out. Apart from sign-ins: `#` is in no identifier.
  const essai = { sorte: 'compte', nom: `${identifiant}#ancien` } as const
  const verdict = await eprouver([essai], maintenant(), async () => {
    const { motDePasseEmpreinte } = await db().utilisateur.findUniqueOrThrow({ where: { id } })
    return (await verifier(motDePasseEmpreinte, clair)) ? motDePasseEmpreinte : null
  })
  if ('attenteSecondes' in verdict) throw attendre(verdict.attenteSecondes)
  if (verdict.verifie === null)
    throw champInvalide(champ, 'Ce n’est pas votre mot de passe actuel : ressaisissez-le.')
  return verdict.verifie
}
