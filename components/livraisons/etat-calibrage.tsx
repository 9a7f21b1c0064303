import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import type { Livraison } from '@/lib/livraisons/livraison'

/** What a delivery without lots waits for. */
export function EtatCalibrage({ livraison, peutCalibrer }: { livraison: Livraison; peutCalibrer: boolean }) {
  if (livraison.etat === 'ouverte')
    return <Message titre="Pesées en cours">La livraison se calibre une fois ses pesées clôturées.</Message>
  const brouillon = livraison.brouillon !== null
  return (
    <Message
      ton="attention"
      titre={brouillon ? 'Un brouillon de calibrage attend' : 'Cette livraison est à calibrer'}
      actions={
        peutCalibrer && (
          <LienBouton href={`/livraisons/${livraison.code}/calibrage`} taille="petite">
            {brouillon ? 'Reprendre le brouillon' : 'Ouvrir la fiche de calibrage'}
          </LienBouton>
        )
      }
    >
      Ses lots n’existent qu’une fois la fiche de calibrage enregistrée.
    </Message>
  )
}
