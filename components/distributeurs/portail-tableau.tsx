import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { accorder, entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { CommandeEtiquettes } from '@/components/ventes/commande-etiquettes'
import { produitDe } from '@/components/ventes/produit-commande'
import { formatEuros } from '@/lib/mesures/argent'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatKg, formatPoids } from '@/lib/mesures/poids'
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

const ABSENT = <span className="text-encre-2">—</span>
const enJour = (jour: Jour | null) => (jour ? <time dateTime={jour}>{formatJour(jour)}</time> : ABSENT)

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
    ...(total && { total: total.nombre > 1 ? `Total des ${entier(total.nombre)}` : 'Total' }),
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
    cle: 'montant',
    titre: 'Montant HT',
    alignement: 'droite',
    rendu: montant,
    ...(total && total.montantHtCentimes > 0 && { total: formatEuros(total.montantHtCentimes) }),
  },
  { cle: 'date', titre: 'Commandée le', rendu: (c) => enJour(c.dateCommande), masqueeEtroit: true },
  { cle: 'souhaitee', titre: 'Souhaitée le', rendu: (c) => enJour(c.dateSouhaitee) },
  {
    cle: 'etat',
    titre: 'État',
    rendu: enEtat,
    ...(annulees &&
      annulees.nombre > 0 && {
        total: `dont ${accorder(annulees.nombre, 'annulée')}, ${formatPoids(annulees.poidsGrammes)}`,
      }),
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
