import { Etiquette } from '@/components/ui/etiquette'
import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { type CampagneDuVerger, sousLeMaximum } from '@/lib/pilotage/rendement'
import { CalculDeChacun } from './calcul'
import { CAMPAGNE, colonnesDe } from './campagne-colonnes'
import { direDensite, direSuperficie, kgParHa } from './rendement-mots'

const CALCUL = [
  'Toutes les livraisons du verger dans la campagne, fraîches et sèches additionnées telles qu’elles ont été pesées : c’est ainsi que la règle du rendement les compte. Elle s’arrête avant 4 000 kg/ha, sur la superficie que chaque livraison a gardée.',
  'La règle décide du droit à l’AOC dans les campagnes qui la nomment seulement ; ailleurs, elle est montrée.',
  'Sorti du calibrage : ce que les fiches ont mis en lots. AOC : les lots éligibles selon les règles qui décident dans la campagne ; la part se divise par ce qui est sorti du calibrage.',
]

function colonnes(code: string): Colonne<CampagneDuVerger>[] {
  const { livre, tri } = colonnesDe({ verger: code })
  return [
    CAMPAGNE,
    {
      cle: 'assise',
      titre: 'Superficie, densité',
      rendu: (c) => (
        <span className="whitespace-normal">
          {direSuperficie(c)}, {direDensite(c)}
        </span>
      ),
    },
    livre,
    {
      cle: 'parHa',
      titre: 'Toutes noix',
      unite: 'kg/ha',
      alignement: 'droite',
      rendu: (c) => kgParHa(c.grammesParHa),
    },
    {
      cle: 'maximum',
      titre: 'Maximum de l’AOC',
      rendu: (c) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Etiquette ton={sousLeMaximum(c) ? 'favorable' : 'attention'}>
            {sousLeMaximum(c) ? 'au-dessous' : 'atteint'}
          </Etiquette>
          {c.rendementDecide ? 'décide' : 'ne décide pas'}
        </span>
      ),
    },
    ...tri,
  ]
}

/** Each campaign whole: what the maximum of the AOC looks at, and what of it has the right. */
export function VergerCampagnes({
  code,
  campagnes,
}: {
  code: string
  campagnes: readonly CampagneDuVerger[]
}) {
  return (
    <Section titre="Récolte et AOC" id="aoc">
      <Tableau
        legende="Récolte et AOC, campagne par campagne"
        colonnes={colonnes(code)}
        lignes={campagnes}
        cle={(c) => String(c.annee)}
        vide=""
      />
      <CalculDeChacun phrases={CALCUL} />
    </Section>
  )
}
