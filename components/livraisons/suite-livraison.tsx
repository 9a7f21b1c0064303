import { Suite } from '@/components/ui/suite'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatPoids } from '@/lib/mesures/poids'

interface Props {
  livraison: Livraison
  /** `calibrage` after the sheet, anything else after the delivery itself. */
  enregistre: string
  /** The next delivery that waits for its sheet. */
  suivante: string | null
  peutCalibrer: boolean
}

const NOUVELLE = { href: '/livraisons/nouvelle', libelle: 'Livraison suivante' }

const calibrer = (code: string) => ({ href: `/livraisons/${code}/calibrage`, libelle: `Calibrer ${code}` })

/** Said once a delivery or its sheet is saved. */
export function SuiteLivraison({ livraison, enregistre, suivante, peutCalibrer }: Props) {
  const { code, lots } = livraison
  if (enregistre === 'calibrage') {
    const numeros = lots.map((l) => l.code).join(', ') || 'aucun lot'
    return (
      <Suite
        titre={`Calibrage de ${code} enregistré : ${numeros}.`}
        actes={[...(suivante ? [calibrer(suivante)] : []), NOUVELLE]}
      />
    )
  }
  return (
    <Suite
      titre={`Livraison ${code} enregistrée : ${formatPoids(livraison.quantiteGrammes)}.`}
      actes={[...(peutCalibrer && livraison.etat === 'recue' ? [calibrer(code)] : []), NOUVELLE]}
    />
  )
}
