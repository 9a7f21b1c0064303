import type { Metadata } from 'next'
import { ProducteurFormulaire } from '@/components/approvisionnements/producteur-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { proposerCodeProducteur } from '@/lib/approvisionnements/producteur.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Nouveau producteur' }

export default page(async ({ demander }) => {
  const { code } = await demander(proposerCodeProducteur)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Producteurs', href: '/producteurs' }, { libelle: 'Nouveau' }]}
        titre="Nouveau producteur"
      />
      <ProducteurFormulaire codePropose={code} />
    </>
  )
})
