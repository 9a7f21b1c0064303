import { adresse } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import { PRIX_A_CONVENIR } from '@/components/ventes/commandes-filtres'
import { formatPoids } from '@/lib/mesures/poids'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'
import { Chiffre } from './chiffre'

interface Attente {
  total: TotalCommandes
  enRetard: number
}

const detail = ({ total, enRetard }: Attente): string =>
  enRetard > 0
    ? `${formatPoids(total.poidsGrammes)}, dont ${enRetard} en retard`
    : formatPoids(total.poidsGrammes)

const ton = ({ total, enRetard }: Attente) =>
  enRetard > 0 ? 'attention' : total.nombre === 0 ? 'favorable' : 'neutre'

interface Props {
  aConditionner: Attente
  aExpedier: Attente
  /** Of `PRIX_A_CONVENIR`. */
  sansPrix: TotalCommandes
}

/** What the hall and the lorry wait for, over all campaigns; each figure is that of the list it leads to. */
export function VentesDuJour({ aConditionner, aExpedier, sansPrix }: Props) {
  return (
    <Section titre="Commandes en attente">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Chiffre
          titre="À conditionner"
          valeur={accorder(aConditionner.total.nombre, 'commande')}
          detail={detail(aConditionner)}
          ton={ton(aConditionner)}
          href="/conditionnement"
          liste="Liste de conditionnement"
        />
        <Chiffre
          titre="À expédier"
          valeur={accorder(aExpedier.total.nombre, 'commande')}
          detail={detail(aExpedier)}
          ton={ton(aExpedier)}
          href="/expedition"
          liste="Commandes à expédier"
        />
        <Chiffre
          titre="Prix à convenir"
          valeur={accorder(sansPrix.nombre, 'commande')}
          detail={`${formatPoids(sansPrix.poidsGrammes)} commandés, expédiés ou non`}
          ton={sansPrix.nombre > 0 ? 'attention' : 'favorable'}
          href={adresse('/commandes', PRIX_A_CONVENIR)}
          liste="Commandes sans prix"
        />
      </div>
    </Section>
  )
}
