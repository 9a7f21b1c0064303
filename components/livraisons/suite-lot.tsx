import { Suite } from '@/components/ui/suite'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import type { Lot } from '@/lib/livraisons/lot'
import { formatPoids } from '@/lib/mesures/poids'

/** Said once a transformation has made this lot, or a movement has changed it. */
export function SuiteLot({ lot, enregistre }: { lot: Lot; enregistre: string }) {
  const parent = lot.ascendants.at(-1)
  if (enregistre === 'transformation' && parent)
    return (
      <Suite
        titre={`Transformation enregistrée : ${lot.code}, ${formatPoids(lot.quantiteGrammes)}, vient de ${parent}.`}
        actes={[{ href: `/lots/${parent}`, libelle: `Revenir à ${parent}` }]}
      />
    )
  return (
    <Suite
      titre={`Mouvement enregistré : ${formatPoids(disponibleGrammes(lot))} disponibles dans ${lot.code}.`}
      actes={[{ href: `/lots/${lot.code}/mouvements/nouveau`, libelle: 'Mouvement suivant' }]}
    />
  )
}
