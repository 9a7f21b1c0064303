import { FicheActions } from '@/components/approvisionnements/fiche-actions'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Client } from '@/lib/ventes/client'

export function ClientActions({ client: { id, nom, actif } }: { client: Client }) {
  return (
    <FicheActions
      fiche={`/clients/${id}`}
      code={id}
      nom={nom}
      actif={actif}
      desactiver="Plus aucune commande ne pourra être prise pour lui. Ses commandes déjà prises restent à conditionner et à expédier."
      reactiver="De nouvelles commandes pourront être prises pour lui."
    >
      <LienBouton href={`/commandes/nouvelle?client=${id}`} variante="principal">
        Prendre une commande
      </LienBouton>
    </FicheActions>
  )
}
