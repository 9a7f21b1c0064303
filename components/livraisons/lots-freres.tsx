import type { Livraison } from '@/lib/livraisons/livraison'
import type { Lot } from '@/lib/livraisons/lot'
import { LotsLivraison } from './lots-livraison'

/** The lots sorted from the same delivery, this one aside. */
export function LotsFreres({ lot, livraison }: { lot: Lot; livraison: Livraison }) {
  const freres = livraison.lots.filter((l) => l.code !== lot.code)
  if (freres.length === 0)
    return <p className="text-encre-2">Aucun : ce lot est le seul de la livraison {livraison.code}.</p>
  return <LotsLivraison livraison={livraison} lots={freres} />
}
