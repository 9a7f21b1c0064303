import { Faits } from '@/components/ui/fiche'
import { formatPart } from '@/components/ui/nombres'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import type { Livraison } from '@/lib/livraisons/livraison'
import type { Lot } from '@/lib/livraisons/lot'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJour, formatJourLong } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'

export function FaitsLot({ lot, livraison }: { lot: Lot; livraison: Livraison }) {
  return (
    <Faits
      faits={[
        { libelle: 'Variété et type', valeur: lot.variete, precision: lot.typeProduitLibelle },
        {
          libelle: 'Calibre',
          valeur: nommerCalibre({ id: lot.calibre, libelle: lot.calibreLibelle }),
        },
        {
          libelle: 'Reçu le',
          valeur: (
            <time dateTime={lot.date} title={formatJourLong(lot.date)}>
              {formatJour(lot.date)}
            </time>
          ),
          precision: `campagne ${libelleCampagne(lot.campagne)}`,
        },
        {
          libelle: 'Poids',
          valeur: formatPoids(lot.quantiteGrammes),
          precision: lot.transformation
            ? `transformé le ${formatJour(lot.depuis)}`
            : `${formatPart(lot.quantiteGrammes / livraison.quantiteGrammes)} de la livraison`,
          fort: true,
        },
      ]}
    />
  )
}
