import { Message } from '@/components/ui/message'
import type { Livraison } from '@/lib/livraisons/livraison'
import { refusRecalibrage } from '@/lib/livraisons/lot-servi'

/** What one should know before typing: where this sheet comes from. */
export function AvisFiche({ livraison: { code, etat, brouillon, lots } }: { livraison: Livraison }) {
  if (etat === 'ouverte')
    return (
      <Message ton="attention" titre={`La livraison ${code} est encore en pesée.`}>
        Clôturez sa pesée, sur sa fiche, avant de la calibrer.
      </Message>
    )
  const fige = refusRecalibrage(code, lots)
  if (fige) return <Message ton="attention" className="mb-4" titre={fige} />
  if (etat === 'calibree')
    return (
      <Message className="mb-4" titre="Nouveau calibrage">
        Les numéros de lot sont gardés ; un calibre vidé garde le sien, et un calibre nouveau prend le
        suivant.
      </Message>
    )
  return brouillon && <Message className="mb-4" titre="Brouillon repris : il ne reste qu’à le compléter." />
}
