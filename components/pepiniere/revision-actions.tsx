import { Confirmation } from '@/components/ui/dialogue'
import { accorder } from '@/components/ui/nombres'
import type { Revision } from '@/lib/pepiniere/revision'

interface Props {
  revision: Revision
  /** Why it cannot be applied today. */
  obstacle: string | null
}

/** Applying, undoing and giving up, each with what follows from it. */
export function RevisionActions({ revision: { id, etat, total }, obstacle }: Props) {
  const url = `/api/pepiniere/revisions/${id}`
  const prix = accorder(total.changes, 'prix', 'prix')
  if (etat === 'appliquee')
    return (
      <Confirmation
        bouton="Annuler la révision"
        titre={`Annuler la révision n° ${id} ?`}
        consequence={`${prix} reviennent au centime près à ce qu’ils étaient avant. Si l’un d’eux a changé depuis, rien n’est annulé et il est nommé.`}
        confirmer={`Annuler la révision n° ${id}`}
        methode="POST"
        url={`${url}/annulation`}
        motif="facultatif"
      />
    )
  if (etat !== 'preparee') return null
  return (
    <>
      <Confirmation
        bouton="Abandonner"
        variante="discret"
        titre={`Abandonner la révision n° ${id} ?`}
        consequence="Aucun prix n’a changé, et aucun ne changera : elle reste au journal, sans effet."
        confirmer={`Abandonner la révision n° ${id}`}
        methode="POST"
        url={`${url}/annulation`}
        motif="facultatif"
      />
      {obstacle === null && (
        <Confirmation
          bouton="Appliquer la révision"
          variante="principal"
          titre={`Appliquer la révision n° ${id} ?`}
          consequence={`${prix} changent maintenant, exactement comme ci-dessous, et le tarif public avec eux. Elle pourra être annulée.`}
          confirmer={`Appliquer la révision n° ${id}`}
          methode="POST"
          url={`${url}/application`}
          dangereux={false}
        />
      )}
    </>
  )
}
