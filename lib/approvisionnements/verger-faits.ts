/** What an orchard says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits, ouiNon } from '@/lib/core/changements'
import type { Acte, Actes } from '@/lib/core/historique'
import { formatJour } from '@/lib/mesures/jour'
import { formatHa } from '@/lib/mesures/superficie'
import type { Verger } from './verger'

const faitsVerger = (v: Partial<Verger>): Faits =>
  faits(
    ['Nom', v.nom],
    ['Exploitant', v.producteur && `${v.producteur} ${v.producteurNom ?? ''}`.trim()],
    ['Variété', v.variete],
    ['Commune', v.communeNom ?? v.commune],
    ['Superficie', v.superficieM2 !== undefined && formatHa(v.superficieM2)],
    ['Arbres par hectare', v.arbresParHectare?.toString()],
    ['Année de plantation', v.anneePlantation?.toString()],
    ['Parcelle identifiée', ouiNon(v.parcelleIdentifiee)],
    ['Identifiée le', v.parcelleIdentifieeLe && formatJour(v.parcelleIdentifieeLe)],
    ['Actif', ouiNon(v.actif)],
    ['Motif d’inactivité', v.motifInactivite],
  )

const acte = (libelle: string): Acte => ({ libelle, faits: faitsVerger })

export const ACTES_VERGER: Actes = {
  'POST /api/vergers': acte('Enregistré'),
  'POST /api/vergers/import': acte('Importé d’un fichier'),
  'PATCH /api/vergers/{code}': acte('Corrigé'),
}
