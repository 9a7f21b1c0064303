import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import { type EtatLivraison, LIBELLES_ETAT } from '@/lib/livraisons/livraison'

const TONS: Record<EtatLivraison, TonEtiquette> = {
  ouverte: 'attention',
  recue: 'attention',
  calibree: 'favorable',
}

export function EtiquetteEtat({ etat }: { etat: EtatLivraison }) {
  return <Etiquette ton={TONS[etat]}>{LIBELLES_ETAT[etat]}</Etiquette>
}
