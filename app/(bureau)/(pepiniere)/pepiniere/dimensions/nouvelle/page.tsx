import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { DimensionFormulaire } from '@/components/pepiniere/dimension-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { listerDimensions } from '@/lib/pepiniere/dimension.queries'

export const metadata: Metadata = { title: 'Nouvelle dimension' }

export default page(async ({ acteur, demander }) => {
  if (!peut(acteur.role, 'pepiniere.tenir')) forbidden()
  const { elements } = await demander(listerDimensions)
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Pépinière', href: '/pepiniere' },
          { libelle: 'Dimensions', href: '/pepiniere/dimensions' },
          { libelle: 'Nouvelle' },
        ]}
        titre="Nouvelle dimension"
      />
      <DimensionFormulaire autres={elements.filter((d) => d.actif)} />
    </>
  )
})
