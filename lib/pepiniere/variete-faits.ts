/** What a plant variety says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits, ouiNon } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import type { VarieteArbre } from './variete'

const faitsVariete = (v: Partial<VarieteArbre>): Faits =>
  faits(
    ['Variété', v.libelle],
    ['Espèce', v.especeLibelle],
    ['Usage', v.usageLibelle],
    ['Variété de noix', v.varieteNoixNom],
    ['Charte AOC', ouiNon(v.charteAoc)],
    ['En vente', ouiNon(v.actif)],
    ['Motif de retrait', v.motifInactivite],
  )

export const ACTES_VARIETE_ARBRE: Actes = {
  'POST /api/pepiniere/varietes': { libelle: 'Ajoutée au catalogue', faits: faitsVariete },
  'PATCH /api/pepiniere/varietes/{id}': { libelle: 'Corrigée', faits: faitsVariete },
}
