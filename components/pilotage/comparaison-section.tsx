import type { ReactNode } from 'react'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import {
  type Comparaison,
  ecart,
  type LigneComparee,
  RUBRIQUES,
  type Rubrique,
  VENTILATIONS,
  variationDixMilliemes,
} from '@/lib/pilotage/comparaison'
import { adresseListe } from '@/lib/pilotage/comparaison.schema'
import { BarresPaires } from './barres-paires'
import { CalculDeChacun } from './calcul'
import { direChiffre, direEcart, direVariation } from './chiffres-mots'
import { CALCULS } from './comparaison-calculs'

/** A figure, and the way to the list that it counts. */
function Valeur({ ligne, cle }: { ligne: LigneComparee; cle: 'a' | 'b' }): ReactNode {
  const { valeur, liste } = ligne[cle]
  const dite = <span className="whitespace-nowrap">{direChiffre(ligne.unite, valeur)}</span>
  return liste && valeur ? <Lien href={adresseListe(liste)}>{dite}</Lien> : dite
}

const plusGrand = (lignes: readonly LigneComparee[]) =>
  Math.max(0, ...lignes.flatMap((l) => [l.a.valeur ?? 0, l.b.valeur ?? 0]))

/** A part is drawn beside the others of its section; a figure of another kind, by itself. */
function echelle(ligne: LigneComparee, lignes: readonly LigneComparee[]): number {
  if (ligne.unite === 'PART') return Math.max(10_000, plusGrand([ligne]))
  return VENTILATIONS.includes(ligne.rubrique)
    ? plusGrand(lignes.filter((l) => l.unite === 'KG'))
    : plusGrand([ligne])
}

const colonnes = ({ a, b }: Comparaison, lignes: readonly LigneComparee[]): Colonne<LigneComparee>[] => [
  {
    cle: 'libelle',
    titre: 'Chiffre',
    rendu: (l) => <span className="whitespace-normal">{l.libelle}</span>,
    largeur: '26%',
  },
  {
    cle: 'barres',
    titre: 'A, B',
    rendu: (l) => (
      <BarresPaires
        hachuree={{ nom: 'A', valeur: l.a.valeur, dite: <Valeur ligne={l} cle="a" /> }}
        pleine={{ nom: 'B', valeur: l.b.valeur, dite: <Valeur ligne={l} cle="b" /> }}
        maximum={echelle(l, lignes)}
      />
    ),
    largeur: '24%',
  },
  {
    cle: 'a',
    titre: `A · ${a.libelle}`,
    alignement: 'droite',
    masqueeEtroit: true,
    rendu: (l) => <Valeur ligne={l} cle="a" />,
  },
  {
    cle: 'b',
    titre: `B · ${b.libelle}`,
    alignement: 'droite',
    masqueeEtroit: true,
    rendu: (l) => <Valeur ligne={l} cle="b" />,
  },
  {
    cle: 'ecart',
    titre: 'B − A',
    alignement: 'droite',
    rendu: (l) => (
      <span className="whitespace-nowrap">
        {direEcart(l.unite, ecart(l))}
        {variationDixMilliemes(l) !== null && (
          <strong className="@xl:hidden"> ({direVariation(variationDixMilliemes(l))})</strong>
        )}
      </span>
    ),
  },
  {
    cle: 'variation',
    titre: 'Variation',
    alignement: 'droite',
    masqueeEtroit: true,
    rendu: (l) => <strong className="whitespace-nowrap">{direVariation(variationDixMilliemes(l))}</strong>,
  },
]

const VIDES: Partial<Record<Rubrique, string>> = {
  CLIENTS: 'Aucune commande dans l’une ni dans l’autre.',
}

export function ComparaisonSection({
  comparaison,
  rubrique,
}: {
  comparaison: Comparaison
  rubrique: Rubrique
}) {
  const lignes = comparaison.elements.filter((l) => l.rubrique === rubrique)
  return (
    <Section titre={RUBRIQUES[rubrique]} id={rubrique.toLowerCase().replace('_', '-')}>
      <Tableau
        legende={RUBRIQUES[rubrique]}
        colonnes={colonnes(comparaison, lignes)}
        lignes={lignes}
        cle={(l) => l.code}
        vide={VIDES[rubrique] ?? 'Rien dans l’une ni dans l’autre.'}
      />
      <CalculDeChacun phrases={CALCULS[rubrique]} />
    </Section>
  )
}
