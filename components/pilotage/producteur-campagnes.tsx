import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatKg } from '@/lib/mesures/poids'
import type { CampagneDuProducteur } from '@/lib/pilotage/rendement'
import { CalculDeChacun } from './calcul'
import { CAMPAGNE, colonnesDe, direPart } from './campagne-colonnes'

const CALCUL = [
  'Toutes les livraisons du producteur, de quelque verger qu’elles viennent : un verger passé à un autre garde ici ce qu’il a livré sous son nom.',
  'Part : divisée par tout ce que la coopérative a reçu dans la campagne, fraîches et sèches telles que pesées.',
  'Adhésion : en vigueur le jour de chaque livraison, et non aujourd’hui. Part AOC : les lots éligibles, divisés par ce que les fiches de calibrage ont mis en lots.',
]

function direAdhesion({ grammes, adherentGrammes }: CampagneDuProducteur): string {
  if (adherentGrammes === grammes) return 'adhérent'
  return adherentGrammes === 0 ? 'non adhérent' : `adhérent pour ${formatKg(adherentGrammes)} kg`
}

function colonnes(code: string): Colonne<CampagneDuProducteur>[] {
  const { livre, tri } = colonnesDe({ producteur: code })
  return [
    CAMPAGNE,
    { cle: 'adhesion', titre: 'Adhésion', rendu: direAdhesion },
    { cle: 'nombre', titre: 'Livraisons', alignement: 'droite', rendu: (c) => c.nombre },
    livre,
    {
      cle: 'part',
      titre: 'Part du reçu',
      alignement: 'droite',
      rendu: (c) => direPart(c.grammes, c.cooperativeGrammes),
    },
    ...tri,
  ]
}

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
      <CalculDeChacun phrases={CALCUL} />
    </Section>
  )
}
