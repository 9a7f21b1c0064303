import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { CertificationFormulaire } from '@/components/approvisionnements/certification-formulaire'
import { CertificationsReservees } from '@/components/approvisionnements/certifications-reservees'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { periodeSuivante } from '@/lib/approvisionnements/certification'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { listerCertifications } from '@/lib/approvisionnements/reference.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export async function generateMetadata({ params }: { params: Promise<{ code: string }> }): Promise<Metadata> {
  return { title: `Nouvelle certification de ${(await params).code}` }
}

export default page<{ code: string }>(async ({ acteur, params, recherche, demander }) => {
  if (!peut(acteur.role, 'producteurs.enregistrer')) forbidden()
  const producteur = await demander(lireProducteur, params)
  const { elements } = await demander(listerCertifications)
  const { code, raisonSociale } = producteur
  const aujourdhui = jourParis(maintenant())
  const renouvelee = producteur.certifications.find((c) => String(c.id) === recherche.renouvelle)
  const titre = renouvelee ? `Renouveler ${renouvelee.nom}` : 'Nouvelle certification'
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Producteurs', href: '/producteurs' },
          { libelle: code, href: `/producteurs/${code}` },
          { libelle: titre },
        ]}
        titre={`${titre} : ${raisonSociale}`}
      />
      {producteur.adherent ? (
        <CertificationFormulaire
          producteur={code}
          references={elements}
          aujourdhui={aujourdhui}
          {...(renouvelee?.dateFin && {
            depart: { ...renouvelee, ...periodeSuivante(renouvelee.dateFin, aujourdhui) },
          })}
        />
      ) : (
        <CertificationsReservees producteur={producteur} enregistre />
      )}
    </>
  )
})
