import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg } from '@/lib/mesures/poids'
import { partDe } from '@/lib/pilotage/comparaison'
import type { CampagneDuProducteur } from '@/lib/pilotage/rendement'
import { CalculExplique } from './calcul-explique'
import { direChiffre } from './chiffres-mots'

const CALCUL = [
  'Toutes les livraisons du producteur, de quelque verger qu’elles viennent : un verger passé à un autre garde ici ce qu’il a livré sous son nom.',
  'Part : divisée par tout ce que la coopérative a reçu dans la campagne, fraîches et sèches telles que pesées.',
  'Adhésion : en vigueur le jour de chaque livraison, et non aujourd’hui. Part AOC : les lots éligibles, divisés par ce que les fiches de calibrage ont mis en lots.',
]

const direPart = (partie: number, tout: number): string => direChiffre('PART', partDe(partie, tout))

function direAdhesion({ grammes, adherentGrammes }: CampagneDuProducteur): string {
  if (adherentGrammes === grammes) return 'adhérent'
  return adherentGrammes === 0 ? 'non adhérent' : `adhérent pour ${formatKg(adherentGrammes)} kg`
}

const colonnes = (code: string): Colonne<CampagneDuProducteur>[] => [
  { cle: 'campagne', titre: 'Campagne', rendu: (c) => libelleCampagne(c.annee) },
  { cle: 'adhesion', titre: 'Adhésion', rendu: direAdhesion },
  { cle: 'nombre', titre: 'Livraisons', alignement: 'droite', rendu: (c) => c.nombre },
  {
    cle: 'livre',
    titre: 'Livré',
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => (
      <Lien href={`/livraisons?campagne=${c.annee}&producteur=${code}`}>{formatKg(c.grammes)}</Lien>
    ),
  },
  {
    cle: 'part',
    titre: 'Part du reçu',
    alignement: 'droite',
    rendu: (c) => direPart(c.grammes, c.cooperativeGrammes),
  },
  {
    cle: 'calibre',
    titre: 'Sorti du calibrage',
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => (
      <Lien href={`/lots?campagne=${c.annee}&producteur=${code}`}>{formatKg(c.calibreGrammes)}</Lien>
    ),
  },
  {
    cle: 'aoc',
    titre: 'AOC',
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => (
      <Lien href={`/lots?campagne=${c.annee}&producteur=${code}&aoc=eligible`}>{formatKg(c.aocGrammes)}</Lien>
    ),
  },
  {
    cle: 'partAoc',
    titre: 'Part AOC',
    alignement: 'droite',
    rendu: (c) => direPart(c.aocGrammes, c.calibreGrammes),
  },
]

export function ProducteurCampagnes({
  code,
  campagnes,
}: {
  code: string
  campagnes: readonly CampagneDuProducteur[]
}) {
  return (
    <Section titre="Apports" id="apports">
      <Tableau
        legende="Apports, campagne par campagne"
        colonnes={colonnes(code)}
        lignes={campagnes}
        cle={(c) => String(c.annee)}
        vide=""
      />
      <CalculExplique phrases={CALCUL} />
    </Section>
  )
}
