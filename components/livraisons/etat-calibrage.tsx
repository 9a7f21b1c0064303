import { Message } from '@/components/ui/message'
import type { Livraison } from '@/lib/livraisons/livraison'

/** What a delivery without lots waits for. */
export function EtatCalibrage({ livraison }: { livraison: Livraison }) {
  if (livraison.etat === 'ouverte')
    return <Message titre="Pesées en cours">La livraison se calibre une fois sa pesée clôturée.</Message>
  const brouillon = livraison.brouillon !== null
  return (
    <Message
      ton="attention"
      titre={brouillon ? 'Un brouillon de calibrage attend' : 'Cette livraison est à calibrer'}
    >
      {brouillon
        ? 'Il s’ouvre avec la fiche ; les lots existent une fois celle-ci enregistrée.'
        : 'Ses lots existent une fois la fiche de calibrage enregistrée.'}
    </Message>
  )
}
