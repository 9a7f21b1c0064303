import { Confirmation } from '@/components/ui/dialogue'
import { formatPlage } from '@/lib/mesures/hauteur'
import type { Dimension } from '@/lib/pepiniere/dimension'

export function DimensionActions({ dimension: { id, minCm, maxCm, actif } }: { dimension: Dimension }) {
  const nom = `la dimension ${id} (${formatPlage(minCm, maxCm)})`
  const envoi = {
    methode: 'PATCH',
    url: `/api/pepiniere/dimensions/${id}`,
    corps: { actif: !actif },
  } as const
  return actif ? (
    <Confirmation
      {...envoi}
      bouton="Mettre hors service"
      variante="discret"
      titre={`Mettre hors service ${nom} ?`}
      consequence="Aucun prix ne pourra plus y être fixé, et les siens quittent le tarif public. Ils restent, avec leur historique, et elle pourra être remise en service."
      confirmer={`Mettre hors service la dimension ${id}`}
      motif="obligatoire"
    />
  ) : (
    <Confirmation
      {...envoi}
      bouton="Remettre en service"
      variante="principal"
      titre={`Remettre en service ${nom} ?`}
      consequence="Des prix pourront de nouveau y être fixés, et les siens reviennent au tarif public."
      confirmer={`Remettre en service la dimension ${id}`}
      motif="facultatif"
      dangereux={false}
    />
  )
}
