import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { RevisionFormulaire } from '@/components/pepiniere/revision-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'
import { listerEspeces, listerUsages } from '@/lib/pepiniere/catalogue.queries'
import { listerVarietesArbre } from '@/lib/pepiniere/variete.queries'

export const metadata: Metadata = { title: 'Nouvelle révision de prix' }

export default page(async ({ acteur, demander }) => {
  if (!peut(acteur.role, 'pepiniere.tenir')) forbidden()
  const [especes, usages, varietes] = await Promise.all([
    demander(listerEspeces),
    demander(listerUsages),
    demander(listerVarietesArbre, { limite: 200, sansTarif: '0' }),
  ])
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Pépinière', href: '/pepiniere' },
          { libelle: 'Révisions', href: '/pepiniere/revisions' },
          { libelle: 'Nouvelle' },
        ]}
        titre="Nouvelle révision de prix"
      />
      <RevisionFormulaire
        especes={especes.elements}
        usages={usages.elements}
        varietes={varietes.elements}
        aujourdhui={jourParis(maintenant())}
      />
    </>
  )
})
