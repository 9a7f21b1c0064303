import { adresse, type Filtres } from '@/components/ui/adresse'
import { Lien } from '@/components/ui/lien'
import type { Colonne } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg } from '@/lib/mesures/poids'
import { partDe } from '@/lib/pilotage/comparaison'
import type { Tri } from '@/lib/pilotage/rendement'
import { direChiffre } from './chiffres-mots'

interface Campagne extends Tri {
  annee: number
  grammes: number
}

export const CAMPAGNE: Colonne<Campagne> = {
  cle: 'campagne',
  titre: 'Campagne',
  rendu: (c) => libelleCampagne(c.annee),
}

/** `0 %` to `100 %`, a dash of nothing. */
export const direPart = (partie: number, tout: number): string => direChiffre('PART', partDe(partie, tout))

/** Kilograms of a campaign, and the way to what they count, by the filter that lists have for whose they are. */
export const colonnesDe = (qui: Filtres) => {
  const kg = (
    cle: string,
    titre: string,
    liste: string,
    grammes: (c: Campagne) => number,
    de: Filtres = qui,
  ): Colonne<Campagne> => ({
    cle,
    titre,
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => (
      <Lien href={adresse(liste, de, { campagne: String(c.annee) })}>{formatKg(grammes(c))}</Lien>
    ),
  })
  const livre = kg('livre', 'Livré', '/livraisons', (c) => c.grammes)
  const tri: Colonne<Campagne>[] = [
    kg('calibre', 'Sorti du calibrage', '/lots', (c) => c.calibreGrammes),
    kg('aoc', 'AOC', '/lots', (c) => c.aocGrammes, { ...qui, aoc: 'eligible' }),
    {
      cle: 'partAoc',
      titre: 'Part AOC',
      alignement: 'droite',
      rendu: (c) => direPart(c.aocGrammes, c.calibreGrammes),
    },
  ]
  return { livre, tri }
}
