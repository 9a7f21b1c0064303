'use client'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { Lien } from '@/components/ui/lien'
import { accorder } from '@/components/ui/nombres'
import { Suite } from '@/components/ui/suite'
import { enGrammes, formatPoids } from '@/lib/mesures/poids'

export interface CommandeFaite {
  numero: string
  lot: string
  poidsKg: number
}

interface Props {
  commandes: readonly CommandeFaite[]
  surSuivante: () => void
}

/** Said once a demand was split: each order with its lot. */
export function CommandesReparties({ commandes, surSuivante }: Props) {
  const total = commandes.reduce((somme, c) => somme + enGrammes(c.poidsKg), 0)
  return (
    <>
      <Suite
        titre={`${accorder(commandes.length, 'commande enregistrée', 'commandes enregistrées')} : ${formatPoids(total)} en tout.`}
        actes={[{ href: '/conditionnement', libelle: 'Préparer le conditionnement' }]}
      >
        <ul className="mt-1">
          {commandes.map((c) => (
            <li key={c.numero}>
              <Lien href={`/commandes/${c.numero}`}>{c.numero}</Lien> : {formatPoids(enGrammes(c.poidsKg))}{' '}
              sur <Lien href={`/lots/${c.lot}`}>{c.lot}</Lien>
            </li>
          ))}
        </ul>
      </Suite>
      <Actions>
        <Bouton onPress={surSuivante}>Commande suivante</Bouton>
      </Actions>
    </>
  )
}
