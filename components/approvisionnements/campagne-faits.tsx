import { Faits } from '@/components/ui/fiche'
import type { Campagne } from '@/lib/approvisionnements/campagne'
import { formatJour } from '@/lib/mesures/jour'
import { formatPourMille } from '@/lib/mesures/part'
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
          valeur: formatPourMille(c.plafondNonAdherentsPourMille),
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
