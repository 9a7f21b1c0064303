import { Suite } from '@/components/ui/suite'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatPoids } from '@/lib/mesures/poids'

interface Props {
  livraison: Livraison
  /** `calibrage` after the sheet, `cloture` after the weighings, anything else after the delivery itself. */
  enregistre: string
  /** The next delivery that waits for its sheet. */
  suivante: string | null
  peutCalibrer: boolean
}

const NOUVELLE = { href: '/livraisons/nouvelle', libelle: 'Livraison suivante' }

const imprimer = (code: string) => ({
  href: `/livraisons/${code}/bon`,
  libelle: 'Imprimer le bon d’apport',
})

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
  const poids = formatPoids(livraison.quantiteGrammes)
  // The weighing form beneath takes the focus: the next trailer comes first.
  if (livraison.etat === 'ouverte')
    return <Suite titre={`Livraison ${code} enregistrée : ${poids} pesés, pesée ouverte.`} actes={[]} />
  const titre =
    enregistre === 'cloture'
      ? `Pesée de ${code} clôturée : ${poids}.`
      : `Livraison ${code} enregistrée : ${poids}.`
  const aCalibrer = peutCalibrer && livraison.etat === 'recue'
  return <Suite titre={titre} actes={[...(aCalibrer ? [calibrer(code)] : []), NOUVELLE, imprimer(code)]} />
}
