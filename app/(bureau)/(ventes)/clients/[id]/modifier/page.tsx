import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { EnTetePage } from '@/components/ui/fiche'
import { ClientFormulaire } from '@/components/ventes/client-formulaire'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { lireClient } from '@/lib/ventes/client.queries'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Modifier ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'clients.enregistrer')) forbidden()
  const client = await demander(lireClient, params)
  const { id, nom } = client
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Clients', href: '/clients' },
          { libelle: id, href: `/clients/${id}` },
          { libelle: 'Modifier' },
        ]}
        titre={`Modifier ${nom}`}
      />
      <ClientFormulaire client={client} />
    </>
  )
})
