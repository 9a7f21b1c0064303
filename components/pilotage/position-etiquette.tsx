import { Etiquette } from '@/components/ui/etiquette'
import { formatTaux } from '@/lib/mesures/taux'
import type { Entrees } from '@/lib/pilotage/entrees'
import type { Position } from '@/lib/pilotage/rentabilite'

type Fourchette = Pick<Entrees, 'tauxAutresMinimumDixMilliemes' | 'tauxAutresMaximumDixMilliemes'>

/** « 3,5 % à 3,8 % » */
export const fourchetteEnMots = (f: Fourchette): string =>
  `${formatTaux(f.tauxAutresMinimumDixMilliemes)} à ${formatTaux(f.tauxAutresMaximumDixMilliemes)}`

const MOTS: Record<Position, string> = {
  AU_DESSOUS: 'au-dessous des autres',
  DANS_LA_FOURCHETTE: 'comme les autres',
  AU_DESSUS: 'mieux que les autres',
}
const TONS = { AU_DESSOUS: 'attention', DANS_LA_FOURCHETTE: 'neutre', AU_DESSUS: 'favorable' } as const

/** Where the rate stands against those of the other clients, in words and with a sign of its own. */
export const PositionEtiquette = ({ position }: { position: Position }) => (
  <Etiquette ton={TONS[position]}>{MOTS[position]}</Etiquette>
)
