import { accorder } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { formatPlage } from '@/lib/mesures/hauteur'
import type { LigneRevision, TotalRevision } from '@/lib/pepiniere/revision'
import { codeTarif, direAge } from '@/lib/pepiniere/tarif'

const SIGNES = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  signDisplay: 'exceptZero',
})
/** « +0,56 € » */
export const formatEffet = (centimes: number): string => SIGNES.format(centimes / 100)

const colonnes = (total: TotalRevision): Colonne<LigneRevision>[] => [
  {
    cle: 'variete',
    titre: 'Variété',
    rendu: (l) => l.varieteLibelle,
    total: accorder(total.nombre, 'prix', 'prix'),
  },
  { cle: 'age', titre: 'Âge', rendu: (l) => direAge(l.age) },
  { cle: 'hauteur', titre: 'Hauteur', rendu: (l) => formatPlage(l.minCm, l.maxCm) },
  {
    cle: 'avant',
    titre: 'Avant, HT',
    alignement: 'droite',
    rendu: (l) => formatEuros(l.avantCentimes),
    total: formatEuros(total.avantCentimes),
  },
  {
    cle: 'apres',
    titre: 'Après, HT',
    alignement: 'droite',
    rendu: (l) => <strong>{formatEuros(l.apresCentimes)}</strong>,
    total: formatEuros(total.apresCentimes),
  },
  {
    cle: 'ecart',
    titre: 'Écart',
    alignement: 'droite',
    rendu: (l) =>
      l.apresCentimes === l.avantCentimes ? (
        <span className="text-encre-2">inchangé</span>
      ) : (
        formatEffet(l.apresCentimes - l.avantCentimes)
      ),
    total: formatEffet(total.apresCentimes - total.avantCentimes),
  },
]

interface Props {
  legende: string
  lignes: readonly LigneRevision[]
  total: TotalRevision
  vide: string
}

/** Line by line, before and after; the totals are sums of the prices of the list, one plant of each. */
export const RevisionLignes = ({ legende, lignes, total, vide }: Props) => (
  <Tableau
    legende={legende}
    colonnes={colonnes(total)}
    lignes={lignes}
    cle={codeTarif}
    etroit="defilement"
    vide={vide}
  />
)

/** « 7 prix : 269,80 € → 277,91 € HT, soit +8,11 € pour un plant de chaque. » */
export const direTotal = ({ nombre, avantCentimes, apresCentimes }: TotalRevision): string =>
  `${accorder(nombre, 'prix', 'prix')} : ${formatEuros(avantCentimes)} → ${formatEuros(apresCentimes)} HT, soit ${formatEffet(apresCentimes - avantCentimes)} pour un plant de chaque.`

export const ARRONDI =
  'Chaque prix est arrondi une seule fois au centime, la demie vers le haut : 18,50 € + 3 % = 19,055 €, soit 19,06 €.'
