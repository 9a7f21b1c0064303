/** What a range of height says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits, ouiNon } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { formatPlage } from '@/lib/mesures/hauteur'
import type { Dimension } from './dimension'

const faitsDimension = ({ minCm, maxCm, actif }: Partial<Dimension>): Faits =>
  faits(
    ['Hauteur', minCm !== undefined && maxCm !== undefined && formatPlage(minCm, maxCm)],
    ['En service', ouiNon(actif)],
  )

export const ACTES_DIMENSION: Actes = {
  'POST /api/pepiniere/dimensions': { libelle: 'Ajoutée', faits: faitsDimension },
  'PATCH /api/pepiniere/dimensions/{id}': { libelle: 'Corrigée', faits: faitsDimension },
}
