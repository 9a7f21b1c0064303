import { estDemonstration } from '@/lib/base/demonstration'
import { champInvalide } from '@/lib/core/domain-error'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import type { Acteur } from './acteur'
import { empreinteDe } from './mot-de-passe'
import type { MotDePasseSaisi } from './mot-de-passe-saisi'
import { refusDuMotDePasse } from './mots-de-passe-publies'
import { MOT_DE_PASSE_DEMONSTRATION, type Porteur } from './politique-mot-de-passe'
import { dernierJourDuDonne } from './utilisateur'

interface Pour {
  champ: string
  auteur: Acteur
  porteur: Porteur
}

/**
 * The password printed at the start of a demonstration is for such a base alone: made there by the script that
 * fills it, and given back there to whoever changed it.
 */
const estCeluiDeLaDemonstration = async (clair: string, auteur: Acteur): Promise<boolean> =>
  clair === MOT_DE_PASSE_DEMONSTRATION &&
  (auteur.utilisateurId === 0 || (await estDemonstration(process.env.DATABASE_URL ?? '')))

/** The print of a password that may be taken; otherwise the field and the reason. */
export async function empreinteAdmise(
  saisi: MotDePasseSaisi,
  { champ, auteur, porteur }: Pour,
): Promise<string> {
  const clair = saisi.enClair()
  const refus = await refusDuMotDePasse(clair, porteur)
  if (refus !== null && !(await estCeluiDeLaDemonstration(clair, auteur))) throw champInvalide(champ, refus)
  return empreinteDe(clair)
}

/**
 * What an account keeps of a password that somebody gives it. Its owner's own has no last day; nor has that of a
 * demonstration, printed for everybody.
 */
export async function motDePasseDonne(saisi: MotDePasseSaisi, pour: Pour, aujourdhui: Jour) {
  const motDePasseEmpreinte = await empreinteAdmise(saisi, pour)
  const sansFin =
    pour.auteur.identifiant === pour.porteur.identifiant || saisi.enClair() === MOT_DE_PASSE_DEMONSTRATION
  return {
    motDePasseEmpreinte,
    motDePasseDernierJour: sansFin ? null : jourVersDate(dernierJourDuDonne(aujourdhui)),
  }
}
