import type { Metadata } from 'next'
import { AdhesionSection } from '@/components/approvisionnements/adhesion-section'
import { CertificationsSection } from '@/components/approvisionnements/certifications-section'
import { DernieresLivraisons } from '@/components/approvisionnements/dernieres-livraisons'
import { ProducteurActions } from '@/components/approvisionnements/producteur-actions'
import { ProducteurAuJour } from '@/components/approvisionnements/producteur-au-jour'
import { ProducteurCoordonnees } from '@/components/approvisionnements/producteur-coordonnees'
import { ProducteurEtat } from '@/components/approvisionnements/producteur-etat'
import { ProducteurEtiquettes } from '@/components/approvisionnements/producteur-etiquettes'
import { VergersDuProducteur } from '@/components/approvisionnements/vergers-du-producteur'
import { EnTetePage } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { LienBouton } from '@/components/ui/lien-bouton'
import { peut } from '@/lib/access/droits'
import { lireHistoriqueProducteur } from '@/lib/approvisionnements/historique.queries'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { listerVergers } from '@/lib/approvisionnements/verger.queries'
import { maintenant } from '@/lib/core/horloge'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { listerLivraisons, totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { jourParis, lireJour } from '@/lib/mesures/jour'

export const generateMetadata = async ({
  params,
}: {
  params: Promise<{ code: string }>
}): Promise<Metadata> => ({
  title: `Producteur ${(await params).code}`,
})

export default page<{ code: string }>(async ({ acteur, params, recherche, demander }) => {
  const producteur = await demander(lireProducteur, params)
  const le = recherche.le ? lireJour(recherche.le) : null
  const vu = le ? await demander(lireProducteur, { ...params, le }) : producteur
  const { code } = producteur
  const [vergers, livraisons, campagnes] = await Promise.all([
    demander(listerVergers, { producteur: code, limite: 200 }),
    demander(listerLivraisons, { producteur: code, limite: 10 }),
    campagneChoisie(demander, recherche),
  ])
  const total = await demander(totaliserLivraisons, { producteur: code, campagne: campagnes.choisie })
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueProducteur, { code, limite: 10, suivant })
  const enregistre = peut(acteur.role, 'producteurs.enregistrer')
  const aujourdhui = jourParis(maintenant())
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Producteurs', href: '/producteurs' }, { libelle: code }]}
        titre={`${code} ${producteur.raisonSociale}`}
        etiquettes={<ProducteurEtiquettes producteur={producteur} />}
        action={
          <>
            <LienBouton href={`/pilotage/producteurs/${code}`}>Chiffres</LienBouton>
            <LienBouton href={`/trace?type=producteur&code=${code}`}>Trace</LienBouton>
            {enregistre && <ProducteurActions producteur={producteur} vergers={vergers.elements.length} />}
          </>
        }
      />
      <ProducteurEtat
        producteur={producteur}
        enregistre={recherche.enregistre}
        peutEnregistrer={enregistre}
      />
      <ProducteurCoordonnees producteur={producteur} vergers={vergers.elements} />
      <ProducteurAuJour producteur={vu} le={le} />
      <AdhesionSection producteur={vu} enregistre={enregistre && !le} aujourdhui={le ?? aujourdhui} />
      <CertificationsSection
        passe={le !== null}
        producteur={vu}
        enregistre={enregistre && !le}
        aujourdhui={le ?? aujourdhui}
      />
      <VergersDuProducteur producteur={producteur} page={vergers} enregistre={enregistre} />
      <DernieresLivraisons
        filtre={{ nom: 'producteur', code }}
        livraisons={livraisons.elements}
        total={total}
        campagne={campagnes}
      />
      <Historique page={historique} chemin={`/producteurs/${code}`} suivant={suivant} />
    </>
  )
})
