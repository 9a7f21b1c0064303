import { Etiquette } from '@/components/ui/etiquette'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { CertificationsBadges } from './certifications-badges'

/** Beside the name: what it is today. */
export function ProducteurEtiquettes({ producteur }: { producteur: Producteur }) {
  const { actif, adherent, adhesion, certifications } = producteur
  return (
    <>
      {!actif && <Etiquette ton="attention">inactif</Etiquette>}
      <Etiquette ton={adherent ? 'favorable' : 'neutre'}>
        {adherent && adhesion ? `adhérent n°\u00a0${adhesion.numero}` : 'non adhérent'}
      </Etiquette>
      {certifications.some((c) => c.valide) && <CertificationsBadges certifications={certifications} />}
    </>
  )
}
