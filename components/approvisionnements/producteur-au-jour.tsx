import { FiltreJour } from '@/components/ui/filtre-jour'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { validesLe } from '@/lib/approvisionnements/certification'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatJour, type Jour } from '@/lib/mesures/jour'

interface Props {
  /** As it stood on `le`, or today. */
  producteur: Producteur
  le: Jour | null
}

/** What it was on the day chosen: member or not, and under which labels. */
function constat({ adherent, adhesion, certifications }: Producteur, le: Jour): string {
  const qualite = adherent && adhesion ? `adhérent n°\u00a0${adhesion.numero}` : 'non adhérent'
  const labels = validesLe(certifications, le).map((c) => c.nom)
  return `Le ${formatJour(le)} : ${qualite}, ${labels.length > 0 ? labels.join(', ') : 'aucune certification valide'}.`
}

/** The membership and the certifications below are of this day; acts are left out of the past. */
export function ProducteurAuJour({ producteur, le }: Props) {
  const fiche = `/producteurs/${producteur.code}`
  return (
    <div className="mb-4 flex flex-col gap-3">
      <FiltreJour
        action={fiche}
        filtres={{ le: le ?? '' }}
        nom="le"
        libelle="Adhésion et certifications au"
        bouton="Voir ce jour"
      />
      {le && (
        <Message
          titre={constat(producteur, le)}
          actions={
            <LienBouton href={fiche} taille="petite">
              Revenir à aujourd’hui
            </LienBouton>
          }
        />
      )}
    </div>
  )
}
