import { direCampagneClose } from '@/lib/approvisionnements/campagne'
import { impossible } from '@/lib/core/domain-error'
import type { Livraison } from './livraison'

/** A closed campaign keeps its deliveries as they are; the base says so too, should it be closed meanwhile. */
export function exigerCampagneOuverte({
  campagne,
  campagneCloturee,
}: Pick<Livraison, 'campagne' | 'campagneCloturee'>): void {
  if (campagneCloturee) throw impossible(direCampagneClose(campagne))
}
