import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { BlocageFormulaire } from '@/components/livraisons/blocage-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { TYPES_CIBLE } from '@/lib/livraisons/blocage'

export const metadata: Metadata = { title: 'Nouveau blocage' }

export default page(async ({ acteur, recherche }) => {
  if (!peut(acteur.role, 'lots.bloquer')) forbidden()
  const type = TYPES_CIBLE.find((t) => t === recherche.type) ?? 'lot'
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Blocages', href: '/blocages' }, { libelle: 'Nouveau' }]}
        titre="Nouveau blocage"
      />
      <BlocageFormulaire type={type} code={recherche.code ?? ''} />
    </>
  )
})
