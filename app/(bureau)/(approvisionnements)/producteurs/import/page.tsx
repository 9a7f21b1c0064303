import type { Metadata } from 'next'
import { ImportColonnes, ImportModeles } from '@/components/approvisionnements/import-colonnes'
import { ImportFichier } from '@/components/approvisionnements/import-fichier'
import { EnTetePage } from '@/components/ui/fiche'
import { COLONNES_PRODUCTEUR } from '@/lib/approvisionnements/producteur.colonnes'
import { proposerCodeProducteur } from '@/lib/approvisionnements/producteur.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Importer des producteurs' }

export default page(async ({ demander }) => {
  const { code } = await demander(proposerCodeProducteur)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Producteurs', href: '/producteurs' }, { libelle: 'Importer' }]}
        titre="Importer des producteurs"
      />
      <ImportModeles liste="/producteurs" codePropose={code} />
      <ImportFichier liste="/producteurs" nom="producteur" />
      <ImportColonnes colonnes={COLONNES_PRODUCTEUR} />
    </>
  )
})
