import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Campagne } from '@/lib/approvisionnements/campagne'
import { formatJour } from '@/lib/mesures/jour'
import { formatPourMille } from '@/lib/mesures/part'
import { CampagneEtiquette, direRegles } from './campagne-etiquette'

const COLONNES: Colonne<Campagne>[] = [
  {
    cle: 'campagne',
    titre: 'Campagne',
    rendu: (c) => <Lien href={`/campagnes/${c.annee}`}>{c.libelle}</Lien>,
  },
  { cle: 'debut', titre: 'Début', rendu: (c) => formatJour(c.debut) },
  {
    cle: 'calibre',
    titre: 'Calibre minimum AOC',
    unite: 'mm',
    alignement: 'droite',
    rendu: (c) => c.calibreMinimumAocMm,
  },
  {
    cle: 'plafond',
    titre: 'Plafond des non-adhérents',
    alignement: 'droite',
    rendu: (c) => formatPourMille(c.plafondNonAdherentsPourMille),
  },
  { cle: 'regles', titre: 'Autres règles qui décident', rendu: (c) => direRegles(c) },
  { cle: 'etat', titre: 'État', rendu: (c) => <CampagneEtiquette campagne={c} /> },
]

export function CampagnesTableau({ campagnes }: { campagnes: readonly Campagne[] }) {
  return (
    <Tableau
      legende="Campagnes, la dernière d’abord"
      colonnes={COLONNES}
      lignes={campagnes}
      cle={(c) => String(c.annee)}
      vide="Aucune campagne n’a commencé."
    />
  )
}
