/** What a price says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { formatEuros } from '@/lib/mesures/argent'
import { direPlant, type Tarif } from './tarif'

const faitsTarif = (t: Partial<Tarif>): Faits =>
  faits(['Prix HT', t.prixCentimes !== undefined && formatEuros(t.prixCentimes)])

/** Among the other prices of a variety, each says which it is. */
const faitsTarifNomme = (t: Partial<Tarif>): Faits => {
  const { varieteLibelle = '', age = 0, minCm = 0, maxCm = 0, prixCentimes } = t
  const plant = direPlant({ varieteLibelle, age, minCm, maxCm })
  return faits([plant, prixCentimes !== undefined && formatEuros(prixCentimes)])
}

const actes = (dire: (t: Partial<Tarif>) => Faits): Actes => ({
  'PUT /api/pepiniere/tarifs/{variete}/{age}/{dimension}': { libelle: 'Prix fixé', faits: dire },
  'DELETE /api/pepiniere/tarifs/{variete}/{age}/{dimension}': { libelle: 'Prix retiré', faits: dire },
  'POST /api/pepiniere/revisions/{id}/application': { libelle: 'Prix révisé', faits: dire },
  'POST /api/pepiniere/revisions/{id}/annulation': {
    libelle: 'Révision annulée : prix d’avant',
    faits: dire,
  },
})

export const ACTES_TARIF = actes(faitsTarif)
export const ACTES_TARIF_NOMME = actes(faitsTarifNomme)
