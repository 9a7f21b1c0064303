import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'

interface Props {
  annee: number
  enPesee: number
  aCalibrer: number
}

const livraisons = (n: number) => accorder(n, 'livraison')

/** What still keeps an open campaign from being closed, and where it is. */
export function CampagneAttente({ annee, enPesee, aCalibrer }: Props) {
  const liste = (etat: string) => `/livraisons?campagne=${annee}&etat=${etat}`
  if (enPesee + aCalibrer === 0)
    return <Message titre="Rien n’attend : toutes les livraisons de la campagne sont calibrées." />
  return (
    <Message
      ton="attention"
      titre="La campagne ne peut pas encore être close."
      actions={
        <>
          {enPesee > 0 && <LienBouton href={liste('ouverte')}>{livraisons(enPesee)} en pesée</LienBouton>}
          {aCalibrer > 0 && <LienBouton href={liste('recue')}>{livraisons(aCalibrer)} à calibrer</LienBouton>}
        </>
      }
    >
      Terminez d’abord les pesées et les fiches de calibrage en attente.
    </Message>
  )
}
