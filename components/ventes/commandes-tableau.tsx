import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Commande } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'
import { CommandeEtiquettes } from './commande-etiquettes'
import {
  colonneMontant,
  colonnePoids,
  dontAnnulees,
  enJour,
  PRODUIT,
  SOUHAITEE,
  type Somme,
  totalDes,
} from './commandes-colonnes'

interface Props {
  commandes: readonly Commande[]
  /** Over all filtered rows. */
  total?: TotalCommandes
  /** What of that total was cancelled: kilograms that went back to their lots. */
  annulees?: Somme | undefined
  /** On the client's own record, its name says nothing. */
  sansClient?: boolean
  vide: ReactNode
}

const CLIENT: Colonne<Commande> = {
  cle: 'client',
  titre: 'Client',
  rendu: (c) => <Lien href={`/clients/${c.client}`}>{c.clientNom}</Lien>,
}

const colonnes = ({ total, annulees, sansClient = false }: Props): Colonne<Commande>[] => [
  {
    cle: 'numero',
    titre: 'Commande',
    rendu: (c) => <Lien href={`/commandes/${c.numero}`}>{c.numero}</Lien>,
    ...totalDes(total),
  },
  ...(sansClient ? [] : [CLIENT]),
  {
    cle: 'lot',
    titre: 'Lot',
    rendu: (c) => (
      <span className="whitespace-nowrap">
        <Lien href={`/lots/${c.lot}`}>{c.lot}</Lien>
      </span>
    ),
  },
  PRODUIT,
  colonnePoids(total),
  colonneMontant(total),
  {
    cle: 'date',
    titre: 'Date',
    rendu: (c) => enJour(c.dateCommande),
  },
  SOUHAITEE,
  {
    cle: 'etat',
    titre: 'État',
    rendu: (c) => <CommandeEtiquettes commande={c} />,
    ...dontAnnulees(annulees),
  },
]

export function CommandesTableau(props: Props) {
  return (
    <Tableau
      legende="Commandes, la dernière d’abord"
      colonnes={colonnes(props)}
      lignes={props.commandes}
      cle={(c) => c.numero}
      vide={props.vide}
    />
  )
}
