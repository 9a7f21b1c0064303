import { adresse } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { Jauge } from '@/components/ui/jauge'
import { Lien } from '@/components/ui/lien'
import { formatPart } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg } from '@/lib/mesures/poids'
import type { Calibres } from '@/lib/pilotage/calibres'
import { Calcul } from './calcul'
import { formatPoints, part } from './parts'

interface Ligne {
  cle: 'total' | 'aoc' | 'bio' | `${number}`
  libelle: string
  filtres: Record<string, string>
  grammes: number
  precedenteGrammes: number
}

/** By calibre, all of them, then what of all of it is AOC and organic. */
const lignes = ({ parCalibre, saison, precedente }: Calibres): Ligne[] => [
  ...parCalibre.map((c) => ({
    cle: `${c.calibre}` as const,
    libelle: nommerCalibre({ id: c.calibre, libelle: c.libelle }),
    filtres: { calibre: String(c.calibre) },
    grammes: c.grammes,
    precedenteGrammes: c.precedenteGrammes,
  })),
  {
    cle: 'total',
    libelle: 'Sorti du calibrage',
    filtres: {},
    grammes: saison.calibreGrammes,
    precedenteGrammes: precedente.calibreGrammes,
  },
  {
    cle: 'aoc',
    libelle: 'dont AOC',
    filtres: { aoc: 'eligible' },
    grammes: saison.aocGrammes,
    precedenteGrammes: precedente.aocGrammes,
  },
  {
    cle: 'bio',
    libelle: 'dont bio (AB)',
    filtres: { certification: 'AB' },
    grammes: saison.bioGrammes,
    precedenteGrammes: precedente.bioGrammes,
  },
]

function colonnes({ saison, precedente }: Calibres): Colonne<Ligne>[] {
  const vers = (annee: number, filtres: Record<string, string>) =>
    adresse('/lots', { campagne: String(annee), ...filtres })
  const [ici, avant] = [saison.calibreGrammes, precedente.calibreGrammes]
  return [
    { cle: 'calibre', titre: 'Calibre', rendu: (l) => l.libelle },
    {
      cle: 'kg',
      titre: libelleCampagne(saison.annee),
      unite: 'kg',
      alignement: 'droite',
      rendu: (l) => <Lien href={vers(saison.annee, l.filtres)}>{formatKg(l.grammes)}</Lien>,
    },
    {
      cle: 'part',
      titre: 'Part',
      alignement: 'droite',
      rendu: (l) =>
        l.cle === 'total' ? null : (
          <span className="flex items-center justify-end gap-2">
            <span className="w-24 max-sm:hidden">
              <Jauge part={part(l.grammes, ici)} />
            </span>
            <strong className="min-w-14">{formatPart(part(l.grammes, ici))}</strong>
          </span>
        ),
    },
    {
      cle: 'avant',
      titre: libelleCampagne(precedente.annee),
      unite: 'kg',
      alignement: 'droite',
      rendu: (l) => <Lien href={vers(precedente.annee, l.filtres)}>{formatKg(l.precedenteGrammes)}</Lien>,
    },
    {
      cle: 'partAvant',
      titre: 'Part',
      alignement: 'droite',
      rendu: (l) => l.cle !== 'total' && formatPart(part(l.precedenteGrammes, avant)),
    },
    {
      cle: 'ecart',
      titre: 'Écart',
      unite: 'points',
      alignement: 'droite',
      rendu: (l) =>
        l.cle !== 'total' && formatPoints(part(l.grammes, ici) - part(l.precedenteGrammes, avant)),
    },
  ]
}

export function CalibresSection({ calibres }: { calibres: Calibres }) {
  return (
    <Section id="calibres" titre="Calibres, AOC et bio">
      <Tableau
        legende="Ce que le calibrage a donné, face à la saison d’avant"
        colonnes={colonnes(calibres)}
        lignes={lignes(calibres)}
        cle={(l) => l.cle}
        vide="Aucun lot dans ces deux campagnes."
        etroit="defilement"
      />
      <Calcul
        perimetre="Les lots sortis du calibrage, pour la campagne choisie et celle d’avant, toutes variétés et tous types."
        formule="Poids des lots tels que les fiches de calibrage les ont faits ; la part les rapporte à tout ce qui est sorti du calibrage la même saison. La liste des lots le dit sous son total, « sorti du calibrage »."
        horsCompte="La saison d’avant compte entière, même quand celle-ci n’est pas finie : comparez les parts, ou ouvrez la comparaison, qui arrête les deux à la même date. AOC : les lots que les règles de leur campagne disent éligibles. Bio : le producteur détenait la certification AB le jour de la livraison. Ce qui fut séché ou cassé depuis reste compté dans le lot d’origine."
      />
    </Section>
  )
}
