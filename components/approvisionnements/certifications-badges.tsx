import { Etiquette } from '@/components/ui/etiquette'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatJour, type Jour } from '@/lib/mesures/jour'

interface Props {
  certifications: Producteur['certifications']
  aujourdhui: Jour
}

/** The certifications valid today; one about to lapse says until when. */
export function CertificationsBadges({ certifications, aujourdhui }: Props) {
  const valides = certifications.filter((c) => c.valide)
  if (valides.length === 0) return <span className="text-encre-2">—</span>
  return (
    <span className="inline-flex flex-wrap gap-1 @max-xl:justify-end">
      {valides.map((c) => {
        const proche = c.echeance
        return (
          <Etiquette key={c.id} ton={proche ? 'attention' : 'favorable'} titre={c.nom}>
            {c.certification}
            {proche && c.dateFin && ` jusqu’au ${formatJour(c.dateFin)}`}
          </Etiquette>
        )
      })}
    </span>
  )
}
