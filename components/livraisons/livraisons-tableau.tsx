import Link from 'next/link'
import type { ReactNode } from 'react'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'
import { EtiquetteEtat } from './etiquette-etat'

interface Props {
  livraisons: readonly Livraison[]
  total: { nombre: number; quantiteGrammes: number }
  /** Shows « Calibrer » on the rows that wait for it. */
  peutCalibrer: boolean
  vide: ReactNode
}

const colonnes = ({ total, peutCalibrer }: Props): Colonne<Livraison>[] => [
  {
    cle: 'code',
    titre: 'Livraison',
    rendu: (l) => <Link href={`/livraisons/${l.code}`}>{l.code}</Link>,
    // Of all rows, those on other pages too.
    total: total.nombre > 1 ? `Total des ${entier(total.nombre)}` : 'Total',
  },
  { cle: 'date', titre: 'Date', rendu: (l) => <time dateTime={l.date}>{formatJour(l.date)}</time> },
  {
    cle: 'producteur',
    titre: 'Producteur',
    rendu: (l) => <Link href={`/producteurs/${l.producteur}`}>{l.producteurNom}</Link>,
  },
  {
    cle: 'verger',
    titre: 'Verger',
    rendu: (l) => (
      <Link href={`/vergers/${l.verger}`}>
        {l.verger}
        <span className="@xl:@max-5xl:sr-only"> {l.vergerNom}</span>
      </Link>
    ),
  },
  { cle: 'variete', titre: 'Variété', rendu: (l) => l.variete },
  { cle: 'type', titre: 'Type', rendu: (l) => l.typeProduitLibelle },
  {
    cle: 'poids',
    titre: 'Livré',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => <span className="whitespace-nowrap">{formatKg(l.quantiteGrammes)}</span>,
    total: formatKg(total.quantiteGrammes),
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (l) => (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <EtiquetteEtat etat={l.etat} />
        {peutCalibrer && l.etat === 'recue' && (
          <Link
            href={`/livraisons/${l.code}/calibrage`}
            className="inline-flex min-h-6 items-center font-semibold text-feuille underline underline-offset-2"
          >
            Calibrer<span className="sr-only"> {l.code}</span>
          </Link>
        )}
      </span>
    ),
  },
  { cle: 'aoc', titre: 'AOC', rendu: (l) => <AocEtiquette avis={l.aoc} favorable="éligible" motif /> },
]

export function LivraisonsTableau(props: Props) {
  return (
    <Tableau
      legende="Livraisons, la dernière d’abord"
      colonnes={colonnes(props)}
      lignes={props.livraisons}
      cle={(l) => l.code}
      vide={props.vide}
    />
  )
}
