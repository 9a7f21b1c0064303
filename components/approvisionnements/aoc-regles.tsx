import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { RegleAoc } from '@/lib/approvisionnements/aoc'
import { AocRegleEtiquette } from './aoc-regle-etiquette'

const COLONNES: Colonne<RegleAoc>[] = [
  { cle: 'regle', titre: 'Règle', rendu: (r) => r.libelle },
  { cle: 'valeur', titre: 'Constaté', rendu: (r) => r.valeur },
  { cle: 'seuil', titre: 'Demandé', rendu: (r) => r.seuil },
  { cle: 'verdict', titre: 'Verdict', rendu: (r) => <AocRegleEtiquette regle={r} /> },
  {
    cle: 'decide',
    titre: 'Effet',
    rendu: (r) => (r.decide ? 'décide' : <span className="text-encre-2">montrée, ne décide pas</span>),
  },
  { cle: 'source', titre: 'Source', rendu: (r) => <span className="text-encre-2">{r.source}</span> },
]

/** Every rule behind a verdict, also those that do not decide: what was found, what is asked, whence. */
export function AocRegles({ regles, legende }: { regles: readonly RegleAoc[]; legende: string }) {
  return (
    <Tableau
      legende={legende}
      colonnes={COLONNES}
      lignes={regles}
      cle={(r) => r.code}
      vide="Aucune règle ne s’applique."
    />
  )
}
