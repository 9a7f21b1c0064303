import Link from 'next/link'
import type { ReactNode } from 'react'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import type { Lot } from '@/lib/livraisons/lot'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'
import { EtiquetteBloque } from './lot-bloque'
import { AOC, CALIBRE, LOT } from './lots-colonnes'

interface Props {
  lots: readonly Lot[]
  total: { nombre: number; quantiteGrammes: number; disponibleGrammes: number }
  vide: ReactNode
}

const colonnes = ({ total }: Props): Colonne<Lot>[] => [
  {
    ...LOT,
    rendu: (l) => (
      <>
        {LOT.rendu(l)} <EtiquetteBloque blocages={l.blocages} />
      </>
    ),
    total: total.nombre > 1 ? `Total des ${entier(total.nombre)}` : 'Total',
  },
  {
    cle: 'livraison',
    titre: 'Livraison',
    rendu: (l) => <Link href={`/livraisons/${l.livraison}`}>{l.livraison}</Link>,
  },
  { cle: 'date', titre: 'Date', rendu: (l) => <time dateTime={l.date}>{formatJour(l.date)}</time> },
  {
    cle: 'produit',
    titre: 'Variété et type',
    rendu: (l) => `${l.variete}, ${l.typeProduitLibelle.toLowerCase()}`,
  },
  CALIBRE,
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => <span className="whitespace-nowrap">{formatKg(l.quantiteGrammes)}</span>,
    total: formatKg(total.quantiteGrammes),
  },
  {
    cle: 'engage',
    titre: 'Commandé',
    unite: 'kg',
    alignement: 'droite',
    masqueeEtroit: true,
    rendu: (l) => <span className="whitespace-nowrap">{formatKg(l.engageGrammes)}</span>,
  },
  {
    cle: 'disponible',
    titre: 'Disponible',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => <strong className="whitespace-nowrap">{formatKg(disponibleGrammes(l))}</strong>,
    total: formatKg(total.disponibleGrammes),
  },
  AOC,
]

export function LotsTableau(props: Props) {
  return (
    <Tableau
      legende="Lots, les derniers d’abord"
      colonnes={colonnes(props)}
      lignes={props.lots}
      cle={(l) => l.code}
      vide={props.vide}
    />
  )
}
