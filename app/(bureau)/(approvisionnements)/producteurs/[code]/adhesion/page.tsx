import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { AdhesionFormulaire } from '@/components/approvisionnements/adhesion-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { totaliserRegistre } from '@/lib/approvisionnements/registre.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export async function generateMetadata({ params }: { params: Promise<{ code: string }> }): Promise<Metadata> {
  return { title: `Adhésion de ${(await params).code}` }
}

/** Makes a member, or corrects the latest period; `?corriger=1` corrects one that has ended instead of opening another. */
export default page<{ code: string }>(async ({ acteur, params, recherche, demander }) => {
  if (!peut(acteur.role, 'producteurs.enregistrer')) forbidden()
  const { code, raisonSociale, adherent, adhesions } = await demander(lireProducteur, params)
  const { derniereAdhesion } = await demander(totaliserRegistre)
  const [derniere] = adhesions
  const corrige = derniere && (adherent || recherche.corriger === '1') ? derniere : null
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Producteurs', href: '/producteurs' },
          { libelle: code, href: `/producteurs/${code}` },
          { libelle: 'Adhésion' },
        ]}
        titre={
          corrige
            ? `Corriger l’adhésion n°\u00a0${corrige.numero} : ${raisonSociale}`
            : `Adhésion : ${raisonSociale}`
        }
      />
      <AdhesionFormulaire
        producteur={code}
        adhesions={adhesions}
        corrige={corrige}
        derniereAdhesion={derniereAdhesion}
        aujourdhui={jourParis(maintenant())}
      />
    </>
  )
})
