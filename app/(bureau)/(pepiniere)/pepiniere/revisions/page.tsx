import type { Metadata } from 'next'
import { RevisionsTableau } from '@/components/pepiniere/revisions-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Pagination } from '@/components/ui/pagination'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { listerRevisions } from '@/lib/pepiniere/revision.queries'

export const metadata: Metadata = { title: 'Révisions de prix' }

const LISTE = '/pepiniere/revisions'

export default page(async ({ acteur, recherche, demander }) => {
  const { suivant: curseur } = recherche
  const { elements, suivant } = await demander(listerRevisions, { suivant: curseur })
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Pépinière', href: '/pepiniere' }, { libelle: 'Révisions' }]}
        titre="Révisions de prix"
        action={
          peut(acteur.role, 'pepiniere.tenir') && (
            <LienBouton href="/pepiniere/revisions/nouvelle" variante="principal">
              Nouvelle révision
            </LienBouton>
          )
        }
      />
      <RevisionsTableau revisions={elements} />
      <Pagination suivant={suivant && adresse(LISTE, {}, { suivant })} debut={curseur ? LISTE : null} />
    </>
  )
})
