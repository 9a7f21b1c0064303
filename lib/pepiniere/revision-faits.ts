/** What a revision says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { formatJour } from '@/lib/mesures/jour'
import { formatPourcentage } from '@/lib/mesures/pourcentage'
import type { EtatRevision, RevisionListee } from './revision'

export const LIBELLES_ETAT: Record<EtatRevision, string> = {
  preparee: 'préparée',
  appliquee: 'appliquée',
  annulee: 'annulée',
  abandonnee: 'abandonnée',
}

const faitsRevision = (r: Partial<RevisionListee>): Faits =>
  faits(
    ['Pourcentage', r.pourcentageDixMilliemes !== undefined && formatPourcentage(r.pourcentageDixMilliemes)],
    ['À partir du', r.date && formatJour(r.date)],
    ['Prix', r.total && String(r.total.nombre)],
    ['État', r.etat && LIBELLES_ETAT[r.etat]],
  )

export const ACTES_REVISION: Actes = {
  'POST /api/pepiniere/revisions': { libelle: 'Préparée', faits: faitsRevision },
  'POST /api/pepiniere/revisions/{id}/application': { libelle: 'Appliquée', faits: faitsRevision },
  'POST /api/pepiniere/revisions/{id}/annulation': { libelle: 'Annulée', faits: faitsRevision },
}
