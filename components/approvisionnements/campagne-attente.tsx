import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'

interface Props {
  annee: number
  enPesee: number
  aCalibrer: number
}

const livraisons = (n: number) => accorder(n, 'livraison')

/** What a closing would leave as it stands, and where it is. */
export function CampagneAttente({ annee, enPesee, aCalibrer }: Props) {
  const liste = (etat: string) => `/livraisons?campagne=${annee}&etat=${etat}`
  if (enPesee + aCalibrer === 0)
    return <Message titre="Rien n’attend : toutes les livraisons de la campagne sont calibrées." />
  return (
    <Message
      ton="attention"
      titre="Des livraisons attendent encore."
      actions={
        <>
          {enPesee > 0 && <LienBouton href={liste('ouverte')}>{livraisons(enPesee)} en pesée</LienBouton>}
          {aCalibrer > 0 && <LienBouton href={liste('recue')}>{livraisons(aCalibrer)} à calibrer</LienBouton>}
        </>
      }
    >
      Close maintenant, la campagne les laisserait telles quelles jusqu’à sa réouverture : terminez plutôt
      d’abord leurs pesées et leurs fiches.
    </Message>
  )
}
