import Form from 'next/form'
import { styleBouton } from '@/components/ui/bouton-style'
import { ChampJour } from '@/components/ui/champ-jour'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import type { Campagne } from '@/lib/approvisionnements/campagne'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { AocEtiquette } from './aoc-etiquette'
import { AocRegles } from './aoc-regles'

interface Props {
  code: string
  jour: Jour
  aoc: AvisAoc
  /** To which the day belongs: it says which rules decide. */
  campagne: Campagne
}

/** The orchard as it is, judged on a day with its area and its campaign. */
export function AocDuJour({ code, jour, aoc, campagne: { annee, libelle } }: Props) {
  return (
    <Section
      titre={
        <>
          Droit à l’AOC « Noix de Grenoble » le {formatJour(jour)} <AocEtiquette avis={aoc} />
        </>
      }
      action={
        <Form action={`/vergers/${code}`} className="flex items-start gap-2">
          <ChampJour key={jour} nom="le" libelle="Jour jugé" libelleCache valeurDefaut={jour} />
          <button type="submit" className={styleBouton('secondaire')}>
            Juger ce jour
          </button>
        </Form>
      }
    >
      <p className="mb-2 text-encre-2">
        Variété et commune décident toujours ; les autres règles, là où{' '}
        <Lien href={`/campagnes/${annee}`}>la campagne {libelle}</Lien> le demande.
      </p>
      <AocRegles regles={aoc.regles} legende="Règles de l’appellation pour ce verger" />
    </Section>
  )
}
