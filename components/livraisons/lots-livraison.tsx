import { Jauge } from '@/components/ui/jauge'
import { formatPart } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Livraison } from '@/lib/livraisons/livraison'
import type { Lot } from '@/lib/livraisons/lot'
import { formatKg } from '@/lib/mesures/poids'
import { AOC, CALIBRE, LOT } from './lots-colonnes'

const colonnes = (livreGrammes: number, lotsGrammes: number, courant?: string): Colonne<Lot>[] => [
  {
    ...LOT,
    rendu: (l) =>
      l.code === courant ? (
        <>
          {l.code} <span className="font-normal whitespace-nowrap text-encre-2">(ce lot)</span>
        </>
      ) : (
        LOT.rendu(l)
      ),
    total: 'Lots',
  },
  CALIBRE,
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => formatKg(l.quantiteGrammes),
    total: formatKg(lotsGrammes),
  },
  {
    cle: 'part',
    titre: 'Part du livré',
    alignement: 'droite',
    rendu: (l) => (
      <span className="inline-flex items-center justify-end gap-2">
        <Jauge part={l.quantiteGrammes / livreGrammes} />
        {formatPart(l.quantiteGrammes / livreGrammes)}
      </span>
    ),
    total: formatPart(lotsGrammes / livreGrammes),
  },
  AOC,
]

interface Props {
  livraison: Livraison
  /** The lot whose record one is on: named, without a link to itself. */
  courant?: string
}

/** The lots of one delivery, as annexe 1B prints them. */
export function LotsLivraison({ livraison, courant }: Props) {
  const { lots } = livraison
  const lotsGrammes = lots.reduce((total, l) => total + l.quantiteGrammes, 0)
  return (
    <Tableau
      legende={`Lots de la livraison ${livraison.code}`}
      colonnes={colonnes(livraison.quantiteGrammes, lotsGrammes, courant)}
      lignes={lots}
      cle={(l) => l.code}
      vide="Pas encore de lot : ils naissent du calibrage."
    />
  )
}
