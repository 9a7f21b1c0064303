import type { Bon } from '@/lib/ventes/bon'
import { BonExpedition } from './bon-expedition'

/** Each on its own sheet. */
export function BonsExpedition({ bons, vendeur }: { bons: readonly Bon[]; vendeur: string }) {
  return (
    <div className="flex flex-col gap-5 print:block">
      {bons.map((bon) => (
        <div key={bon.commandes[0]?.numero} className="not-first:break-before-page">
          <BonExpedition bon={bon} vendeur={vendeur} />
        </div>
      ))}
    </div>
  )
}
