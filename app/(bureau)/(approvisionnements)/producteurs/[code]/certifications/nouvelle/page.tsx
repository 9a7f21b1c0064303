import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { CertificationFormulaire } from '@/components/approvisionnements/certification-formulaire'
import { CertificationsReservees } from '@/components/approvisionnements/certifications-reservees'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { listerCertifications } from '@/lib/approvisionnements/reference.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Nouvelle certification' }

export default page<{ code: string }>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'producteurs.enregistrer')) forbidden()
  const producteur = await demander(lireProducteur, params)
  const { elements } = await demander(listerCertifications)
  const { code, raisonSociale } = producteur
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Producteurs', href: '/producteurs' },
          { libelle: code, href: `/producteurs/${code}` },
          { libelle: 'Nouvelle certification' },
        ]}
        titre={`Nouvelle certification : ${raisonSociale}`}
      />
      {producteur.adherent ? (
        <CertificationFormulaire
          producteur={code}
          references={elements}
          aujourdhui={jourParis(maintenant())}
        />
      ) : (
        <CertificationsReservees producteur={producteur} enregistre />
      )}
    </>
  )
})
