import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { direCampagneClose } from '@/lib/approvisionnements/campagne'

/** Instead of a form: nothing of a closed campaign is recorded or corrected. */
export function CampagneClose({ annee }: { annee: number }) {
  return (
    <Message
      ton="attention"
      titre={direCampagneClose(annee)}
      actions={<LienBouton href={`/campagnes/${annee}`}>Voir la campagne</LienBouton>}
    />
  )
}
