/** What a token says in the trail of its client: its name is the fact, so that an end tells whose it was. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { formatJour } from '@/lib/mesures/jour'
import { type Jeton, LIBELLES_ETAT_JETON } from './jeton'

const faitsJeton = (j: Partial<Jeton>): Faits =>
  faits(
    [`Jeton « ${j.nom ?? ''} »`, j.etat && LIBELLES_ETAT_JETON[j.etat].toLowerCase()],
    ['Premiers caractères', j.debut],
    ['Expire le', j.expireLe && formatJour(j.expireLe)],
  )

export const ACTES_JETON: Actes = {
  'POST /api/clients/{id}/jetons': { libelle: 'Jeton du service web créé', faits: faitsJeton },
  'DELETE /api/clients/{id}/jetons/{jeton}': { libelle: 'Jeton du service web révoqué', faits: faitsJeton },
}
