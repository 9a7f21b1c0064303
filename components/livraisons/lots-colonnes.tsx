import Link from 'next/link'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import type { Colonne } from '@/components/ui/tableau'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import type { Lot } from '@/lib/livraisons/lot'

/** What every table of lots shows alike. */
export const LOT: Colonne<Lot> = {
  cle: 'lot',
  titre: 'Lot',
  rendu: (l) => <Link href={`/lots/${l.code}`}>{l.code}</Link>,
}

export const CALIBRE: Colonne<Lot> = {
  cle: 'calibre',
  titre: 'Calibre',
  rendu: (l) => nommerCalibre({ id: l.calibre, libelle: l.calibreLibelle }),
}

export const AOC: Colonne<Lot> = {
  cle: 'aoc',
  titre: 'AOC',
  rendu: (l) => <AocEtiquette avis={l.aoc} favorable="AOC" motif />,
}
