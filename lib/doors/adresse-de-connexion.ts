/** A header beyond some kilobytes is read by few: nginx answers 502 in place of it, Node’s own client throws. */
const RETOUR_MAXIMUM = 2_000

/** Where a stranger signs in, to come back to `chemin`; to the front page when that is too long to be carried. */
export function adresseDeConnexion(chemin: string): string {
  const retour = encodeURIComponent(chemin)
  return retour.length > RETOUR_MAXIMUM ? '/connexion' : `/connexion?retour=${retour}`
}
