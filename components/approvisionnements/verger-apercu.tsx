'use client'
import type { Jour } from '@/lib/mesures/jour'
import { AocEtiquette } from './aoc-etiquette'
import { AocRaisons } from './aoc-raisons'
import { avisAttendu, type SaisieVerger } from './verger-saisie'

const CONSEQUENCE = {
  eligible:
    'Les noix de ce verger pourront être vendues en AOC « Noix de Grenoble », si leur calibre le permet.',
  non_eligible: 'Les noix de ce verger ne pourront pas être vendues en AOC « Noix de Grenoble ».',
  a_completer: 'Choisissez la variété et la commune : elles décident du droit à l’AOC.',
} as const

/** The AOC consequence of what is typed, with its reasons, before anything is saved. */
export function VergerApercu({ saisie, aujourdhui }: { saisie: SaisieVerger; aujourdhui: Jour }) {
  const avis = avisAttendu(saisie, aujourdhui)
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
        <p className="mt-1.5 first:mt-0">{CONSEQUENCE[avis.verdict]}</p>
      </div>
      <AocRaisons regles={avis.regles} />
    </section>
  )
}
