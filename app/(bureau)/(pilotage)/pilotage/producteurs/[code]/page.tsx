import type { Metadata } from 'next'
import { ProducteurCampagnes } from '@/components/pilotage/producteur-campagnes'
import { ProducteurVergers } from '@/components/pilotage/producteur-vergers'
import { ProfilCalibres } from '@/components/pilotage/profil-calibres'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { page } from '@/lib/doors/page'
import { listerCalibres } from '@/lib/livraisons/reference.queries'
import { chiffrerProducteur } from '@/lib/pilotage/producteur-chiffres.queries'

export const generateMetadata = async ({
  params,
}: {
  params: Promise<{ code: string }>
}): Promise<Metadata> => ({ title: `Producteur ${(await params).code} en chiffres` })

export default page<{ code: string }>(async ({ params, demander }) => {
  const producteur = await demander(chiffrerProducteur, params)
  const calibres = await demander(listerCalibres)
  const { code, raisonSociale, adherent, campagnes } = producteur
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Producteurs', href: '/producteurs' },
          { libelle: code, href: `/producteurs/${code}` },
          { libelle: 'En chiffres' },
        ]}
        titre={`${code} ${raisonSociale} en chiffres`}
        action={campagnes.length > 0 && <BoutonImprimer />}
      />
      <p className="mb-4">{adherent ? 'Adhérent' : 'Non adhérent'} aujourd’hui.</p>
      {campagnes.length === 0 ? (
        <Message>
          Ce producteur n’a encore rien livré : ses chiffres viendront avec sa première livraison.
        </Message>
      ) : (
        <>
          <ProducteurCampagnes code={code} campagnes={campagnes} />
          <ProducteurVergers producteur={producteur} />
          <ProfilCalibres campagnes={campagnes} calibres={calibres.elements} />
        </>
      )}
    </>
  )
})
