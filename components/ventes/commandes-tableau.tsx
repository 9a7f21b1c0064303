import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { accorder, entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg, formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'
import { CommandeEtiquettes } from './commande-etiquettes'
import { produitDe } from './produit-commande'

type Somme = Pick<TotalCommandes, 'nombre' | 'poidsGrammes'>

interface Props {
  commandes: readonly Commande[]
  /** Over all filtered rows. */
  total?: Somme
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

const dontAnnulees = ({ nombre, poidsGrammes }: Somme) =>
  `dont ${accorder(nombre, 'annulée')}, ${formatPoids(poidsGrammes)}`

const colonnes = ({ total, annulees, sansClient = false }: Props): Colonne<Commande>[] => [
  {
    cle: 'numero',
    titre: 'Commande',
    rendu: (c) => <Lien href={`/commandes/${c.numero}`}>{c.numero}</Lien>,
    ...(total && { total: total.nombre > 1 ? `Total des ${entier(total.nombre)}` : 'Total' }),
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
  { cle: 'produit', titre: 'Produit', rendu: produitDe },
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => <span className="whitespace-nowrap">{formatKg(c.poidsGrammes)}</span>,
    ...(total && { total: formatKg(total.poidsGrammes) }),
  },
  {
    cle: 'date',
    titre: 'Date',
    rendu: (c) => <time dateTime={c.dateCommande}>{formatJour(c.dateCommande)}</time>,
  },
  {
    cle: 'souhaitee',
    titre: 'Souhaitée le',
    rendu: (c) =>
      c.dateSouhaitee ? (
        <time dateTime={c.dateSouhaitee}>{formatJour(c.dateSouhaitee)}</time>
      ) : (
        <span className="text-encre-2">—</span>
      ),
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (c) => <CommandeEtiquettes commande={c} />,
    ...(annulees && annulees.nombre > 0 && { total: dontAnnulees(annulees) }),
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
