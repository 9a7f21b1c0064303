import { Section } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Jour } from '@/lib/mesures/jour'
import { CertificationsReservees } from './certifications-reservees'
import { CertificationsTableau } from './certifications-tableau'

interface Props {
  producteur: Producteur
  enregistre: boolean
  aujourdhui: Jour
}

export function CertificationsSection({ producteur, enregistre, aujourdhui }: Props) {
  const { code, adherent, certifications } = producteur
  return (
    <Section
      titre="Certifications"
      action={
        enregistre &&
        adherent && (
          <LienBouton href={`/producteurs/${code}/certifications/nouvelle`} taille="petite">
            Ajouter une certification
          </LienBouton>
        )
      }
    >
      {!adherent && <CertificationsReservees producteur={producteur} enregistre={enregistre} />}
      {(adherent || certifications.length > 0) && (
        <div className={adherent ? '' : 'mt-3'}>
          <CertificationsTableau producteur={producteur} enregistre={enregistre} aujourdhui={aujourdhui} />
        </div>
      )}
    </Section>
  )
}
