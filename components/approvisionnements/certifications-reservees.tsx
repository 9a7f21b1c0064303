import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import type { Producteur } from '@/lib/approvisionnements/producteur'

/** Why a producer's certifications cannot be recorded, and the way to it. */
export function CertificationsReservees({
  producteur,
  enregistre,
}: {
  producteur: Producteur
  enregistre: boolean
}) {
  const { code, raisonSociale } = producteur
  return (
    <Message
      titre="Les certifications sont suivies pour les adhérents seulement."
      actions={
        enregistre && (
          <LienBouton href={`/producteurs/${code}/adhesion`} taille="petite">
            Enregistrer l’adhésion de {code}
          </LienBouton>
        )
      }
    >
      {raisonSociale} n’est pas adhérent aujourd’hui.
    </Message>
  )
}
