import type { Metadata } from 'next'
import { EnTetePage } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { ClientActions } from '@/components/ventes/client-actions'
import { ClientCoordonnees } from '@/components/ventes/client-coordonnees'
import { ClientEtat } from '@/components/ventes/client-etat'
import { ClientEtiquettes } from '@/components/ventes/client-etiquettes'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { lireClient } from '@/lib/ventes/client.queries'
import { lireHistoriqueClient } from '@/lib/ventes/historique.queries'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Client ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const client = await demander(lireClient, params)
  const { id, nom } = client
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueClient, { id, limite: 10, suivant })
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Clients', href: '/clients' }, { libelle: id }]}
        titre={nom}
        etiquettes={<ClientEtiquettes client={client} />}
        action={peut(acteur.role, 'clients.enregistrer') && <ClientActions client={client} />}
      />
      <ClientEtat
        client={client}
        enregistre={recherche.enregistre}
        peutCommander={peut(acteur.role, 'commandes.enregistrer')}
      />
      <ClientCoordonnees client={client} />
      <Historique page={historique} chemin={`/clients/${id}`} suivant={suivant} />
    </>
  )
})
