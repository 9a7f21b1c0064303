/** Columns of orders that the staff and the buyer read alike, and what stands at their foot. */
import { accorder, entier } from '@/components/ui/nombres'
import type { Colonne } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatKg, formatPoids } from '@/lib/mesures/poids'
import { type Commande, montantHtCentimes } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'

export type Somme = Pick<TotalCommandes, 'nombre' | 'poidsGrammes'>

export const ABSENT = <span className="text-encre-2">—</span>
export const enJour = (jour: Jour | null) => (jour ? <time dateTime={jour}>{formatJour(jour)}</time> : ABSENT)

/** In two pieces, each whole: on one line where there is room, on two at most. */
export const PRODUIT: Colonne<Commande> = {
  cle: 'produit',
  titre: 'Produit',
  rendu: (c) => (
    <span>
      <span className="inline-block whitespace-nowrap">
        {c.variete} · calibre {c.calibre} ·
      </span>{' '}
      <span className="inline-block whitespace-nowrap">{c.typeProduitLibelle}</span>
    </span>
  ),
}

export const SOUHAITEE: Colonne<Commande> = {
  cle: 'souhaitee',
  titre: 'Souhaitée le',
  rendu: (c) => enJour(c.dateSouhaitee),
}

export const colonnePoids = (total: Somme | undefined): Colonne<Commande> => ({
  cle: 'poids',
  titre: 'Poids',
  unite: 'kg',
  alignement: 'droite',
  rendu: (c) => <span className="whitespace-nowrap">{formatKg(c.poidsGrammes)}</span>,
  ...(total && { total: formatKg(total.poidsGrammes) }),
})

/** For the staff: amounts of the dashboard and of a comparison lead to this column and its foot. */
export const colonneMontant = (
  total: Pick<TotalCommandes, 'montantHtCentimes'> | undefined,
): Colonne<Commande> => ({
  cle: 'montant',
  titre: 'Montant HT',
  alignement: 'droite',
  masqueeMoyen: true,
  rendu: (c) => {
    const centimes = montantHtCentimes(c)
    return centimes === null ? ABSENT : <span className="whitespace-nowrap">{formatEuros(centimes)}</span>
  },
  ...(total && { total: <span className="whitespace-nowrap">{formatEuros(total.montantHtCentimes)}</span> }),
})

/** At the foot of the first column: of how many. */
export const totalDes = (total: Somme | undefined) =>
  total ? { total: total.nombre > 1 ? `Total des ${entier(total.nombre)}` : 'Total' } : {}

/** At the foot of the states: what of the total was cancelled. */
export const dontAnnulees = (annulees: Somme | undefined) =>
  annulees && annulees.nombre > 0
    ? { total: `dont ${accorder(annulees.nombre, 'annulée')}, ${formatPoids(annulees.poidsGrammes)}` }
    : {}
