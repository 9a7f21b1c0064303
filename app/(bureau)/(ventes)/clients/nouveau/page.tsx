import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { EnTetePage } from '@/components/ui/fiche'
import { ClientFormulaire } from '@/components/ventes/client-formulaire'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Nouveau client' }

export default page(async ({ acteur }) => {
  if (!peut(acteur.role, 'clients.enregistrer')) forbidden()
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Clients', href: '/clients' }, { libelle: 'Nouveau' }]}
        titre="Nouveau client"
      />
      <ClientFormulaire />
    </>
  )
})
