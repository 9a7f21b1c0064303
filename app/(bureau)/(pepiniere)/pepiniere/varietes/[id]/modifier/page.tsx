import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { VarieteFormulaire } from '@/components/pepiniere/variete-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { page } from '@/lib/doors/page'
import { listerEspeces, listerUsages } from '@/lib/pepiniere/catalogue.queries'
import { lireVarieteArbre } from '@/lib/pepiniere/variete.queries'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Modifier la variété n° ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'pepiniere.tenir')) forbidden()
  const variete = await demander(lireVarieteArbre, params)
  const [especes, usages, noix] = await Promise.all([
    demander(listerEspeces),
    demander(listerUsages),
    demander(listerVarietes),
  ])
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Pépinière', href: '/pepiniere' },
          { libelle: variete.libelle, href: `/pepiniere/varietes/${variete.id}` },
          { libelle: 'Modifier' },
        ]}
        titre={`Modifier ${variete.libelle}`}
      />
      <VarieteFormulaire
        variete={variete}
        especes={especes.elements}
        usages={usages.elements}
        noix={noix.elements}
      />
    </>
  )
})
