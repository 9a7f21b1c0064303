import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'
import { Chiffre } from './chiffre'

export interface Total {
  nombre: number
  quantiteGrammes: number
}

/** The campaign in three figures, each written at the foot of the list it leads to, and the same as on the dashboard. */
export function ChiffresCampagne({
  campagne,
  aCalibrer,
  recu,
  lots,
}: {
  campagne: number
  aCalibrer: Total
  recu: Total
  lots: { nombre: number; calibreGrammes: number }
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Chiffre
        titre="À calibrer"
        valeur={formatPoids(aCalibrer.quantiteGrammes)}
        detail={accorder(aCalibrer.nombre, 'livraison')}
        ton={aCalibrer.nombre > 0 ? 'attention' : 'favorable'}
        href={`/livraisons?campagne=${campagne}&etat=recue`}
        liste="Livraisons à calibrer"
      />
      <Chiffre
        titre="Reçu"
        valeur={formatPoids(recu.quantiteGrammes)}
        detail={accorder(recu.nombre, 'livraison')}
        href={`/livraisons?campagne=${campagne}`}
        liste="Livraisons"
      />
      <Chiffre
        titre="Sorti du calibrage"
        valeur={formatPoids(lots.calibreGrammes)}
        detail={accorder(lots.nombre, 'lot')}
        href={`/lots?campagne=${campagne}`}
        liste="Lots"
      />
    </div>
  )
}
