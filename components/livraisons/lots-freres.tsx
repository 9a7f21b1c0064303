import type { Livraison } from '@/lib/livraisons/livraison'
import type { Lot } from '@/lib/livraisons/lot'
import { LotsLivraison } from './lots-livraison'

/** The lots sorted from the same delivery, this one among them, so that their sum closes with the écarts. */
export function LotsFreres({ lot, livraison }: { lot: Lot; livraison: Livraison }) {
  if (livraison.lots.every((l) => l.code === lot.code))
    return <p className="text-encre-2">Aucun : ce lot est le seul de la livraison {livraison.code}.</p>
  return <LotsLivraison livraison={livraison} courant={lot.code} />
}
