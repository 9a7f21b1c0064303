import { BlocPapier } from '@/components/ui/papier'
import { mentionLot } from '@/lib/livraisons/lot-sur-papier'
import { formatPoids } from '@/lib/mesures/poids'
import type { Bon } from '@/lib/ventes/bon'

/** A removal slip goes with every lot sold under the appellation: buyer, seller, quantities, storage place (domaine.md 2.3). */
export function BonAop({ bon }: { bon: Bon }) {
  if (bon.lotsAop.length === 0) return null
  const poidsDe = (lot: string) =>
    bon.lignes.filter((l) => l.lot === lot).reduce((somme, l) => somme + l.poidsGrammes, 0)
  return (
    <BlocPapier titre="Bon d’enlèvement, AOP Noix de Grenoble" className="mt-4 break-inside-avoid">
      <div className="flex gap-4">
        <div className="min-w-0 flex-1">
          <p>Vendeur : NOIXCOOP. Acheteur : {bon.client.nom}.</p>
          <p>
            Quantités :{' '}
            {bon.lotsAop.map((lot) => `${mentionLot(lot)}\u00a0: ${formatPoids(poidsDe(lot))}`).join(', ')}.
          </p>
          <p className="mt-2 flex items-end gap-2">
            Lieu d’entreposage : <span className="h-5 flex-1 border-b border-dotted border-bord" />
          </p>
        </div>
        <p className="flex h-20 w-32 shrink-0 items-center justify-center border border-dashed border-bord text-center text-xs text-encre-2">
          Vignette du CING
        </p>
      </div>
    </BlocPapier>
  )
}
