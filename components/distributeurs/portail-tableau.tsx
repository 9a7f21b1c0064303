import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { CommandeEtiquettes } from '@/components/ventes/commande-etiquettes'
import {
  ABSENT,
  colonnePoids,
  dontAnnulees,
  enJour,
  PRODUIT,
  SOUHAITEE,
  totalDes,
} from '@/components/ventes/commandes-colonnes'
import { formatEuros } from '@/lib/mesures/argent'
import { type Commande, montantHtCentimes } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'

interface Props {
  legende: string
  commandes: readonly Commande[]
  /** Over all filtered rows. */
  total?: TotalCommandes
  /** What of that total was cancelled. */
  annulees?: TotalCommandes | undefined
  vide: ReactNode
}

const montant = (commande: Commande) => {
  const centimes = montantHtCentimes(commande)
  return centimes === null ? ABSENT : <span className="whitespace-nowrap">{formatEuros(centimes)}</span>
}

/** Where it stands, and since when. */
function enEtat(commande: Commande): ReactNode {
  const depuis = commande.dateAnnulation ?? commande.dateEnvoi ?? commande.dateConditionnement
  return (
    <CommandeEtiquettes
      commande={commande}
      depuis={depuis && <span className="mx-1 whitespace-nowrap text-encre-2">le {enJour(depuis)}</span>}
    />
  )
}

const colonnes = ({ total, annulees }: Props): Colonne<Commande>[] => [
  {
    cle: 'numero',
    titre: 'Commande',
    rendu: (c) => (
      <>
        <Lien href={`/portail/commandes/${c.numero}`}>{c.numero}</Lien>
        {c.referenceClient && (
          <span className="block font-normal text-encre-2">
            <span className="sr-only">votre référence </span>
            {c.referenceClient}
          </span>
        )}
      </>
    ),
    ...totalDes(total),
  },
  PRODUIT,
  colonnePoids(total),
  {
    cle: 'montant',
    titre: 'Montant HT',
    alignement: 'droite',
    rendu: montant,
    ...(total && total.montantHtCentimes > 0 && { total: formatEuros(total.montantHtCentimes) }),
  },
  { cle: 'date', titre: 'Commandée le', rendu: (c) => enJour(c.dateCommande), masqueeEtroit: true },
  SOUHAITEE,
  {
    cle: 'etat',
    titre: 'État',
    rendu: enEtat,
    ...dontAnnulees(annulees),
  },
]

/** Orders of the one client who looks: what it asked for, and where each stands. */
export function PortailTableau(props: Props) {
  return (
    <Tableau
      legende={props.legende}
      colonnes={colonnes(props)}
      lignes={props.commandes}
      cle={(c) => c.numero}
      vide={props.vide}
    />
  )
}
