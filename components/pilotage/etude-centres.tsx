import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { type Bilan, CENTRES, type Centre, LIBELLES_CENTRE } from '@/lib/pilotage/rentabilite'

/** The yearly cost of each activity centre, before and after. */
export function EtudeCentres({ bilan: b }: { bilan: Bilan }) {
  const colonnes: Colonne<Centre>[] = [
    { cle: 'centre', titre: 'Centre', rendu: (c) => LIBELLES_CENTRE[c], total: 'Tous les centres' },
    {
      cle: 'avant',
      titre: 'Avant, par an',
      alignement: 'droite',
      rendu: (c) => formatEuros(b.avant[c]),
      total: formatEuros(b.totalAvantCentimes),
    },
    {
      cle: 'apres',
      titre: 'Après, par an',
      alignement: 'droite',
      rendu: (c) => formatEuros(b.apres[c]),
      total: formatEuros(b.totalApresCentimes),
    },
    {
      cle: 'ecart',
      titre: 'Écart',
      alignement: 'droite',
      rendu: (c) => formatEuros(b.apres[c] - b.avant[c]),
      total: formatEuros(b.totalApresCentimes - b.totalAvantCentimes),
    },
  ]
  return (
    <Tableau
      legende="Coût annuel par centre d’activité, téléphone, Internet et hébergement"
      legendeVisible
      colonnes={colonnes}
      lignes={CENTRES}
      cle={(c) => c}
      vide=""
    />
  )
}
