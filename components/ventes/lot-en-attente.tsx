import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import type { Lot } from '@/lib/livraisons/lot'
import type { Commande } from '@/lib/ventes/commande'

type Produit = Pick<Commande, 'variete' | 'typeProduitLibelle' | 'calibre' | 'calibreLibelle'>

/** « Franquette, entière fraîche, calibre 2 · 24 à 28 mm ». */
export const direProduit = ({ variete, typeProduitLibelle, calibre, calibreLibelle }: Produit): string =>
  `${variete}, ${typeProduitLibelle.toLowerCase()}, calibre ${nommerCalibre({ id: calibre, libelle: calibreLibelle })}`

/** Why its nuts may not be touched; nothing for a free lot. */
export function LotBloque({ lot }: { lot: Lot | undefined }) {
  if (!lot || lot.blocages.length === 0) return null
  return <Etiquette ton="refus">{`bloqué : ${lot.blocages.map((b) => b.motif).join(' ; ')}`}</Etiquette>
}

/** Where the nuts of a lot come from. */
export function ProvenanceEnLigne({ lot }: { lot: Lot | undefined }) {
  if (!lot) return null
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span>
        Livraison <Lien href={`/livraisons/${lot.livraison}`}>{lot.livraison}</Lien>, verger{' '}
        <Lien href={`/vergers/${lot.verger}`}>{`${lot.verger} ${lot.vergerNom}`}</Lien>, {lot.communeNom}
      </span>
      <AocEtiquette avis={lot.aoc} favorable="AOC" />
      <LotBloque lot={lot} />
    </p>
  )
}
