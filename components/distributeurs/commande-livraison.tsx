import { Definitions } from '@/components/ui/fiche'
import type { Client } from '@/lib/ventes/client'
import type { Commande, OrigineCommande } from '@/lib/ventes/commande'

const PASSEE: Record<OrigineCommande, string> = {
  COMMERCE: 'auprès de la coopérative',
  PORTAIL: 'sur ce portail',
  SERVICE: 'par le service web',
}

/** Where it goes and who drives it; without a place of its own, to the buyer's address. */
export function CommandeLivraison({ commande: c, client }: { commande: Commande; client: Client }) {
  return (
    <Definitions
      elements={[
        ['Lieu', c.lieuLivraison ?? `${client.adresse}, ${client.codePostal} ${client.ville}`],
        ['Transporteur', c.transporteur],
        ['Commande passée', PASSEE[c.origine]],
      ]}
    />
  )
}
