import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ProducteurFormulaire } from '@/components/approvisionnements/producteur-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { page } from '@/lib/doors/page'

export async function generateMetadata({ params }: { params: Promise<{ code: string }> }): Promise<Metadata> {
  return { title: `Modifier ${(await params).code}` }
}

export default page<{ code: string }>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'producteurs.enregistrer')) forbidden()
  const producteur = await demander(lireProducteur, params)
  const { code, raisonSociale } = producteur
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Producteurs', href: '/producteurs' },
          { libelle: code, href: `/producteurs/${code}` },
          { libelle: 'Modifier' },
        ]}
        titre={`Modifier ${raisonSociale}`}
      />
      <ProducteurFormulaire producteur={producteur} />
    </>
  )
})
