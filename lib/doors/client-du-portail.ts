import type { Acteur } from '@/lib/access/acteur'
import { exigerDroit } from '@/lib/core/operation'

/** The client whose portal this is; refused to whoever has none, so that a page of the portal answers 403 to the staff. */
export function clientDuPortail(acteur: Acteur): string {
  exigerDroit(acteur, 'portail.lire')
  return acteur.clientCode ?? ''
}
