import Link from 'next/link'
import type { ReactNode } from 'react'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import type { Lot } from '@/lib/livraisons/lot'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'
import { EtiquetteAoc } from './etiquette-aoc'

interface Props {
  lots: readonly Lot[]
  total: { nombre: number; quantiteGrammes: number }
  vide: ReactNode
}

const colonnes = ({ total }: Props): Colonne<Lot>[] => [
  {
    cle: 'lot',
    titre: 'Lot',
    rendu: (l) => <Link href={`/lots/${l.code}`}>{l.code}</Link>,
    total: 'Total',
  },
  {
    cle: 'livraison',
    titre: 'Livraison',
    rendu: (l) => <Link href={`/livraisons/${l.livraison}`}>{l.livraison}</Link>,
  },
  { cle: 'date', titre: 'Date', rendu: (l) => <time dateTime={l.date}>{formatJour(l.date)}</time> },
  { cle: 'variete', titre: 'Variété', rendu: (l) => l.variete },
  { cle: 'type', titre: 'Type', rendu: (l) => l.typeProduitLibelle },
  {
    cle: 'calibre',
    titre: 'Calibre',
    rendu: (l) => nommerCalibre({ id: l.calibre, libelle: l.calibreLibelle }),
  },
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => <span className="whitespace-nowrap">{formatKg(l.quantiteGrammes)}</span>,
    total: formatKg(total.quantiteGrammes),
  },
  { cle: 'aoc', titre: 'AOC', rendu: (l) => <EtiquetteAoc avis={l.aoc} /> },
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
