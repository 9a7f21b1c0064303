import { Definitions } from '@/components/ui/fiche'
import { formatJour } from '@/lib/mesures/jour'
import type { Client } from '@/lib/ventes/client'
import type { Commande, OrigineCommande } from '@/lib/ventes/commande'

const PASSEE: Record<OrigineCommande, string> = {
  COMMERCE: 'auprès de la coopérative',
  PORTAIL: 'sur ce portail',
  SERVICE: 'par le service web',
}

/** For when, where it goes and who drives it; without a place of its own, to the buyer's address. */
export function CommandeLivraison({ commande: c, client }: { commande: Commande; client: Client }) {
  return (
    <Definitions
      elements={[
        ['Souhaitée le', c.dateSouhaitee ? formatJour(c.dateSouhaitee) : 'aucun jour demandé'],
        ['Lieu', c.lieuLivraison ?? `${client.adresse}, ${client.codePostal} ${client.ville}`],
        ['Transporteur', c.transporteur],
        ['Commande passée', PASSEE[c.origine]],
      ]}
    />
  )
}
