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
  /** Of a day gone by: whether a certification may be recorded now is another question. */
  passe?: boolean
}

export function CertificationsSection({ producteur, enregistre, aujourdhui, passe = false }: Props) {
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
      {!adherent && !passe && <CertificationsReservees producteur={producteur} enregistre={enregistre} />}
      {(adherent || passe || certifications.length > 0) && (
        <div className={adherent || passe ? '' : 'mt-3'}>
          <CertificationsTableau producteur={producteur} enregistre={enregistre} aujourdhui={aujourdhui} />
        </div>
      )}
    </Section>
  )
}
