import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { formatJourLong, type Jour } from '@/lib/mesures/jour'

/** On every page of an account whose password somebody else gave, until its owner chooses one. */
export function MotDePasseProvisoire({ dernierJour }: { dernierJour: Jour }) {
  return (
    <Message
      ton="attention"
      titre="Votre mot de passe est provisoire : une autre personne le connaît."
      className="mb-4 print:hidden"
    >
      <Lien href="/compte">Choisissez le vôtre</Lien> : après le {formatJourLong(dernierJour)}, celui-ci
      n’ouvrira plus votre compte.
    </Message>
  )
}
