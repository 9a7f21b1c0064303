import { Etiquette } from '@/components/ui/etiquette'
import { LIBELLES_REGLE } from '@/lib/approvisionnements/aoc-verger'
import type { Campagne } from '@/lib/approvisionnements/campagne'
import { formatJour } from '@/lib/mesures/jour'

export function CampagneEtiquette({ campagne: { cloturee } }: { campagne: Campagne }) {
  return cloturee ? (
    <Etiquette>close depuis le {formatJour(cloturee)}</Etiquette>
  ) : (
    <Etiquette ton="favorable">ouverte</Etiquette>
  )
}

/** Rules beside variety and commune: « densité, rendement ». */
export const direRegles = ({ reglesAoc }: Pick<Campagne, 'reglesAoc'>): string =>
  reglesAoc.map((code) => LIBELLES_REGLE[code].toLowerCase()).join(', ') || 'aucune'
