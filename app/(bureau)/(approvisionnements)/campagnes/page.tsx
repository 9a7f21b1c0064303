import type { Metadata } from 'next'
import { CampagnesTableau } from '@/components/approvisionnements/campagnes-tableau'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { peut } from '@/lib/access/droits'
import { listerCampagnes } from '@/lib/approvisionnements/campagne.queries'
import { page } from '@/lib/doors/page'
import { libelleCampagne } from '@/lib/mesures/campagne'

export const metadata: Metadata = { title: 'Campagnes' }

export default page(async ({ acteur, demander }) => {
  const { elements } = await demander(listerCampagnes)
  const suivante = (elements[0]?.annee ?? 0) + 1
  return (
    <>
      <EnTetePage
        titre="Campagnes"
        action={
          elements.length > 0 &&
          peut(acteur.role, 'campagnes.modifier') && (
            <LienBouton href={`/campagnes/${suivante}`}>Préparer {libelleCampagne(suivante)}</LienBouton>
          )
        }
      />
      <CampagnesTableau campagnes={elements} />
    </>
  )
})
