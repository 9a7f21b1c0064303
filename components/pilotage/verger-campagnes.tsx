import { Etiquette } from '@/components/ui/etiquette'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg } from '@/lib/mesures/poids'
import { partDe } from '@/lib/pilotage/comparaison'
import { type CampagneDuVerger, sousLeMaximum } from '@/lib/pilotage/rendement'
import { CalculExplique } from './calcul-explique'
import { direChiffre } from './chiffres-mots'
import { direDensite, direSuperficie, kgParHa } from './rendement-mots'

const CALCUL = [
  'Toutes les livraisons du verger dans la campagne, fraîches et sèches additionnées telles qu’elles ont été pesées : c’est ainsi que la règle du rendement les compte. Elle s’arrête avant 4 000 kg/ha, sur la superficie que chaque livraison a gardée.',
  'La règle décide du droit à l’AOC dans les campagnes qui la nomment seulement ; ailleurs, elle est montrée.',
  'Sorti du calibrage : ce que les fiches ont mis en lots. AOC : les lots éligibles selon les règles qui décident dans la campagne ; la part se divise par ce qui est sorti du calibrage.',
]

const COLONNES: Colonne<CampagneDuVerger>[] = [
  { cle: 'campagne', titre: 'Campagne', rendu: (c) => libelleCampagne(c.annee) },
  {
    cle: 'assise',
    titre: 'Superficie, densité',
    rendu: (c) => (
      <span className="whitespace-normal">
        {direSuperficie(c)}, {direDensite(c)}
      </span>
    ),
  },
  {
    cle: 'livre',
    titre: 'Livré',
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => formatKg(c.grammes),
  },
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
  {
    cle: 'calibre',
    titre: 'Sorti du calibrage',
    unite: 'kg',
    alignement: 'droite',
    rendu: (c) => formatKg(c.calibreGrammes),
  },
  { cle: 'aoc', titre: 'AOC', unite: 'kg', alignement: 'droite', rendu: (c) => formatKg(c.aocGrammes) },
  {
    cle: 'part',
    titre: 'Part AOC',
    alignement: 'droite',
    rendu: (c) => direChiffre('PART', partDe(c.aocGrammes, c.calibreGrammes)),
  },
]

const liens = (code: string): Colonne<CampagneDuVerger>[] =>
  COLONNES.map((colonne) => {
    const adresses: Record<string, (c: CampagneDuVerger) => string> = {
      livre: (c) => `/livraisons?campagne=${c.annee}&verger=${code}`,
      calibre: (c) => `/lots?campagne=${c.annee}&verger=${code}`,
      aoc: (c) => `/lots?campagne=${c.annee}&verger=${code}&aoc=eligible`,
    }
    const vers = adresses[colonne.cle]
    return vers ? { ...colonne, rendu: (c) => <Lien href={vers(c)}>{colonne.rendu(c)}</Lien> } : colonne
  })

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
        colonnes={liens(code)}
        lignes={campagnes}
        cle={(c) => String(c.annee)}
        vide=""
      />
      <CalculExplique phrases={CALCUL} />
    </Section>
  )
}
