import Link from 'next/link'
import type { ReactNode } from 'react'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Lot } from '@/lib/livraisons/lot'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'
import { AOC, CALIBRE, LOT } from './lots-colonnes'

interface Props {
  lots: readonly Lot[]
  total: { nombre: number; quantiteGrammes: number }
  vide: ReactNode
}

const colonnes = ({ total }: Props): Colonne<Lot>[] => [
  { ...LOT, total: total.nombre > 1 ? `Total des ${entier(total.nombre)}` : 'Total' },
  {
    cle: 'livraison',
    titre: 'Livraison',
    rendu: (l) => <Link href={`/livraisons/${l.livraison}`}>{l.livraison}</Link>,
  },
  { cle: 'date', titre: 'Date', rendu: (l) => <time dateTime={l.date}>{formatJour(l.date)}</time> },
  { cle: 'variete', titre: 'Variété', rendu: (l) => l.variete },
  { cle: 'type', titre: 'Type', rendu: (l) => l.typeProduitLibelle },
  CALIBRE,
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => <span className="whitespace-nowrap">{formatKg(l.quantiteGrammes)}</span>,
    total: formatKg(total.quantiteGrammes),
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
