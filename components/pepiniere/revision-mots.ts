import type { TonEtiquette } from '@/components/ui/etiquette'
import { formatPourcentage } from '@/lib/mesures/pourcentage'
import type { EtatRevision, RevisionListee } from '@/lib/pepiniere/revision'
import { direAge } from '@/lib/pepiniere/tarif'

export const TONS_ETAT: Record<EtatRevision, TonEtiquette> = {
  preparee: 'attention',
  appliquee: 'favorable',
  annulee: 'neutre',
  abandonnee: 'neutre',
}

function direAges({ ageMin, ageMax }: Pick<RevisionListee, 'ageMin' | 'ageMax'>): string | null {
  if (ageMin !== null && ageMax !== null)
    return ageMin === ageMax ? `de ${direAge(ageMin)}` : `de ${ageMin} à ${direAge(ageMax)}`
  if (ageMin !== null) return `à partir de ${direAge(ageMin)}`
  return ageMax === null ? null : `jusqu’à ${direAge(ageMax)}`
}

/** « +3 % à partir de 3 ans, noyer commun » */
export function direRevision(r: RevisionListee): string {
  const quoi = [r.especeLibelle, r.usageLibelle, r.varieteLibelle].filter((mot) => mot !== null)
  const ages = direAges(r)
  const tout = quoi.length === 0 && ages === null ? 'tous les plants' : null
  return `${formatPourcentage(r.pourcentageDixMilliemes)} ${[ages ?? tout, ...quoi].filter(Boolean).join(', ')}`
}
