import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { VarieteFormulaire } from '@/components/pepiniere/variete-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { page } from '@/lib/doors/page'
import { listerEspeces, listerUsages } from '@/lib/pepiniere/catalogue.queries'

export const metadata: Metadata = { title: 'Nouvelle variété de plants' }

export default page(async ({ acteur, demander }) => {
  if (!peut(acteur.role, 'pepiniere.tenir')) forbidden()
  const [especes, usages, noix] = await Promise.all([
    demander(listerEspeces),
    demander(listerUsages),
    demander(listerVarietes),
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Pépinière', href: '/pepiniere' }, { libelle: 'Nouvelle variété' }]}
        titre="Nouvelle variété de plants"
      />
      <VarieteFormulaire especes={especes.elements} usages={usages.elements} noix={noix.elements} />
    </>
  )
})
