'use client'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { Suite } from '@/components/ui/suite'
import { enGrammes, formatKg } from '@/lib/mesures/poids'

export interface CommandeFaite {
  numero: string
  variete: string
  poidsKg: number
}

interface Props {
  commande: CommandeFaite
  surSuivante: () => void
}

/** Said once it is ordered: its number, and the way to it. */
export function CommanderFaite({ commande, surSuivante }: Props) {
  return (
    <>
      <Suite
        titre={`Commande ${commande.numero} enregistrée : ${formatKg(enGrammes(commande.poidsKg))} kg de ${commande.variete}.`}
        actes={[
          { href: `/portail/commandes/${commande.numero}`, libelle: `Voir la commande ${commande.numero}` },
          { href: '/portail', libelle: 'Mes commandes en cours' },
        ]}
      >
        Ces kilos vous sont gardés. Le prix se convient avec le service commercial.
      </Suite>
      <Actions>
        <Bouton onPress={surSuivante}>Commander autre chose</Bouton>
      </Actions>
    </>
  )
}
