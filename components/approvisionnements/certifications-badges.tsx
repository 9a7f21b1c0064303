import { Etiquette } from '@/components/ui/etiquette'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatJour } from '@/lib/mesures/jour'

/** The certifications valid that day; one about to lapse, and not renewed yet, says until when. */
export function CertificationsBadges({ certifications }: Pick<Producteur, 'certifications'>) {
  const valides = certifications.filter((c) => c.valide)
  if (valides.length === 0) return <span className="text-encre-2">—</span>
  return (
    <span className="inline-flex flex-wrap gap-1 @max-xl:justify-end">
      {valides.map((c) => (
        <Etiquette key={c.id} ton={c.echeance ? 'attention' : 'favorable'} titre={c.nom}>
          {c.certification}
          {c.echeance && c.dateFin && ` jusqu’au ${formatJour(c.dateFin)}`}
        </Etiquette>
      ))}
    </span>
  )
}
