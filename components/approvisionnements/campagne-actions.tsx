import { Confirmation } from '@/components/ui/dialogue'
import type { Campagne } from '@/lib/approvisionnements/campagne'

/** Closing and reopening, each with what follows from it. */
export function CampagneActions({ campagne: { annee, libelle, cloturee } }: { campagne: Campagne }) {
  const commun = { methode: 'POST', motif: 'obligatoire' } as const
  if (cloturee)
    return (
      <Confirmation
        {...commun}
        bouton="Rouvrir la campagne"
        titre={`Rouvrir la campagne ${libelle} ?`}
        consequence="Ses livraisons et ses fiches de calibrage pourront de nouveau être enregistrées et corrigées, et ses paramètres changés : ses chiffres ne sont plus définitifs."
        confirmer={`Rouvrir ${libelle}`}
        url={`/api/campagnes/${annee}/reouverture`}
        dangereux={false}
      />
    )
  return (
    <Confirmation
      {...commun}
      bouton="Clore la campagne"
      titre={`Clore la campagne ${libelle} ?`}
      consequence="Plus aucune livraison de cette campagne ne pourra être enregistrée, corrigée ou calibrée, et ses paramètres ne changeront plus. La direction pourra la rouvrir."
      confirmer={`Clore ${libelle}`}
      url={`/api/campagnes/${annee}/cloture`}
    />
  )
}
