import type { ReactNode } from 'react'
import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import { formatJour } from '@/lib/mesures/jour'
import {
  type Commande,
  type EtatCommande,
  echeance,
  LIBELLES_ETAT_COMMANDE,
  LIBELLES_ORIGINE_COMMANDE,
} from '@/lib/ventes/commande'

const TONS: Record<EtatCommande, TonEtiquette> = {
  enregistree: 'neutre',
  conditionnee: 'neutre',
  expediee: 'favorable',
  annulee: 'refus',
}

const ORIGINES_EN_MOTS = {
  PORTAIL: 'Commandée par le client, au portail',
  SERVICE: 'Commandée par un programme du client, au service web',
}

interface Props {
  commande: Commande
  /** Since when it stands there: beside its state, before what else is said. */
  depuis?: ReactNode
}

/** Where the order stands, whether the client placed it itself, and that it should have left. */
export function CommandeEtiquettes({ commande: c, depuis }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Etiquette ton={TONS[c.etat]} titre={c.motifAnnulation ?? ''}>
        {LIBELLES_ETAT_COMMANDE[c.etat].toLowerCase()}
      </Etiquette>
      {depuis}
      {c.origine !== 'COMMERCE' && (
        <Etiquette ton="neutre" titre={ORIGINES_EN_MOTS[c.origine]}>
          {LIBELLES_ORIGINE_COMMANDE[c.origine].toLowerCase()}
        </Etiquette>
      )}
      {c.enRetard && (
        <Etiquette ton="attention">
          en retard
          {/* A table that has not the width of a desk has the day in its own column. */}
          <span className="@xl:@max-4xl:sr-only">depuis le {formatJour(echeance(c))}</span>
        </Etiquette>
      )}
    </span>
  )
}
