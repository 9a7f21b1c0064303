'use client'
import { AocEtiquette } from './aoc-etiquette'
import { AocRaisons } from './aoc-raisons'
import { avisAttendu, type Jugement, type SaisieVerger } from './verger-saisie'

const CONSEQUENCE = {
  eligible:
    'Les noix de ce verger pourront être vendues en AOC « Noix de Grenoble », si leur calibre le permet.',
  non_eligible: 'Les noix de ce verger ne pourront pas être vendues en AOC « Noix de Grenoble ».',
  a_completer: 'Complétez la fiche : il manque ce que demandent les règles qui décident dans cette campagne.',
} as const

const CHOISIR = 'Choisissez la variété et la commune : elles décident du droit à l’AOC.'

/** The AOC consequence of what is typed, with its reasons, before anything is saved. */
export function VergerApercu({ saisie, jugement }: { saisie: SaisieVerger; jugement: Jugement }) {
  const avis = avisAttendu(saisie, jugement)
  const choisis = saisie.variete !== null && saisie.commune !== null
  return (
    <section
      aria-labelledby="apercu-aoc"
      className="rounded-lg border border-trait bg-carte p-3.5 lg:sticky lg:top-[calc(var(--spacing-barre)+1rem)]"
    >
      <h2 id="apercu-aoc" className="mb-2 text-lg font-semibold">
        Droit à l’AOC
      </h2>
      <div aria-live="polite">
        {avis.verdict !== 'a_completer' && <AocEtiquette avis={avis} />}
        <p className="mt-1.5 first:mt-0">
          {avis.verdict === 'a_completer' && !choisis ? CHOISIR : CONSEQUENCE[avis.verdict]}
        </p>
      </div>
      <AocRaisons regles={avis.regles} />
    </section>
  )
}
