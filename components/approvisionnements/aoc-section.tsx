import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { AvisAoc, RegleAoc } from '@/lib/approvisionnements/aoc'
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

/** The verdict and every rule behind it, also those that do not decide. */
export function AocSection({ avis }: { avis: AvisAoc }) {
  return (
    <Section titre="Droit à l’AOC « Noix de Grenoble » aujourd’hui">
      <Tableau
        legende="Règles de l’appellation pour ce verger"
        colonnes={COLONNES}
        lignes={avis.regles}
        cle={(r) => r.code}
        vide="Aucune règle ne s’applique."
      />
    </Section>
  )
}
