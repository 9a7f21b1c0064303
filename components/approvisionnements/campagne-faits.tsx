import { Faits } from '@/components/ui/fiche'
import { formatPart } from '@/components/ui/nombres'
import type { Campagne } from '@/lib/approvisionnements/campagne'
import { formatJour } from '@/lib/mesures/jour'
import { direRegles } from './campagne-etiquette'

export function CampagneFaits({ campagne: c }: { campagne: Campagne }) {
  return (
    <Faits
      faits={[
        { libelle: 'Début', valeur: formatJour(c.debut) },
        {
          libelle: 'Calibre minimum de l’AOC',
          valeur: `${c.calibreMinimumAocMm}\u00a0mm`,
          precision: '28\u00a0mm par le décret, art. 7',
        },
        {
          libelle: 'Plafond des non-adhérents',
          valeur: formatPart(c.plafondNonAdherentsPourMille / 1_000),
          precision: '20\u00a0% par la loi, L522-5',
        },
        {
          libelle: 'Règles qui décident de l’AOC',
          valeur: 'variété et commune, toujours',
          precision: `en plus : ${direRegles(c)}`,
        },
      ]}
    />
  )
}
