import { Lien } from '@/components/ui/lien'
import type { Lot } from '@/lib/livraisons/lot'
import type { Jour } from '@/lib/mesures/jour'
import type { Commande } from '@/lib/ventes/commande'
import { parLot } from '@/lib/ventes/groupes'
import { CommandeEnAttente } from './commande-en-attente'
import { GroupeAttente } from './groupe-attente'
import { direProduit, ProvenanceEnLigne } from './lot-en-attente'

interface Props {
  commandes: readonly Commande[]
  lots: readonly Lot[]
  aujourdhui: Jour
}

/** What is to be taken from each lot. */
export function AttenteParLot({ commandes, lots, aujourdhui }: Props) {
  return parLot(commandes).map((groupe) => {
    const [premiere] = groupe.commandes
    const lot = lots.find((l) => l.code === groupe.cle)
    const bloquee = (lot?.blocages.length ?? 0) > 0
    return (
      <GroupeAttente
        key={groupe.cle}
        groupe={groupe}
        titre={
          <>
            <Lien href={`/lots/${groupe.cle}`}>{groupe.cle}</Lien> · {direProduit(premiere)}
          </>
        }
        tout={`Tout le lot ${groupe.cle}`}
        libres={bloquee ? [] : groupe.commandes.map((c) => c.numero)}
        precision={<ProvenanceEnLigne lot={lot} />}
      >
        {groupe.commandes.map((c) => (
          <CommandeEnAttente key={c.numero} commande={c} aujourdhui={aujourdhui} bloquee={bloquee}>
            <p className="font-semibold">
              <Lien href={`/clients/${c.client}`}>{c.clientNom}</Lien>
            </p>
            {c.lieuLivraison && <p>{c.lieuLivraison}</p>}
          </CommandeEnAttente>
        ))}
      </GroupeAttente>
    )
  })
}
