import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { CertificationFormulaire } from '@/components/approvisionnements/certification-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export async function generateMetadata({ params }: { params: Promise<{ code: string }> }): Promise<Metadata> {
  return { title: `Certification de ${(await params).code}` }
}

export default page<{ code: string; id: string }>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'producteurs.enregistrer')) forbidden()
  const { code, raisonSociale, certifications } = await demander(lireProducteur, { code: params.code })
  const certification = certifications.find((c) => String(c.id) === params.id)
  if (!certification) notFound()
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Producteurs', href: '/producteurs' },
          { libelle: code, href: `/producteurs/${code}` },
          { libelle: certification.nom },
        ]}
        titre={`Corriger ${certification.nom} : ${raisonSociale}`}
      />
      <CertificationFormulaire
        producteur={code}
        certification={certification}
        aujourdhui={jourParis(maintenant())}
      />
    </>
  )
})
