/**
 * The AOC « Noix de Grenoble »: derived, never typed. The case's two conditions always decide; the further rules
 * (aoc-verger.ts) are shown with their value and threshold, and decide in the campaigns that name them.
 */
import type { Jour } from '@/lib/mesures/jour'

export type Verdict = 'eligible' | 'non_eligible' | 'a_completer'

export const LIBELLES_VERDICT: Record<Verdict, string> = {
  eligible: 'AOC éligible',
  non_eligible: 'hors AOC',
  a_completer: 'à compléter',
}

export interface RegleAoc {
  code: string
  libelle: string
  verdict: Verdict
  /** What was found, in words. */
  valeur: string
  /** What is asked for, in words. */
  seuil: string
  source: string
  /** A rule that does not decide is shown all the same. */
  decide: boolean
}

export interface AvisAoc {
  verdict: Verdict
  regles: RegleAoc[]
}

/** A period in which a commune belongs to the area; `jusqua` excluded. */
export interface PeriodeAire {
  depuis: Jour
  jusqua: Jour | null
  source: string
}

export interface FaitsAoc {
  variete: { nom: string; aoc: boolean; source: string }
  commune: { nom: string; aires: readonly PeriodeAire[] }
}

/** The period in force that day; a commune has one at most. */
export const aireDu = <P extends PeriodeAire>(aires: readonly P[], jour: Jour): P | undefined =>
  aires.find((a) => a.depuis <= jour && (a.jusqua === null || jour < a.jusqua))

/** A rule that holds or not. */
export const si = (condition: boolean): Verdict => (condition ? 'eligible' : 'non_eligible')

/** All deciding rules hold → eligible; one fails → not; otherwise something is missing. */
export function conclure(regles: RegleAoc[]): AvisAoc {
  const verdicts = regles.filter((r) => r.decide).map((r) => r.verdict)
  const verdict = verdicts.includes('non_eligible')
    ? 'non_eligible'
    : verdicts.includes('a_completer')
      ? 'a_completer'
      : 'eligible'
  return { verdict, regles }
}

/** The case's two conditions, as they stood on that day: variety, and commune in the area. */
export function reglesOrigine({ variete, commune }: FaitsAoc, jour: Jour): RegleAoc[] {
  const aire = aireDu(commune.aires, jour)
  return [
    {
      code: 'VARIETE',
      libelle: 'Variété',
      verdict: si(variete.aoc),
      valeur: variete.nom,
      seuil: 'Franquette, Mayette ou Parisienne',
      source: variete.source,
      decide: true,
    },
    {
      code: 'COMMUNE',
      libelle: 'Commune',
      verdict: si(aire !== undefined),
      valeur: aire ? `${commune.nom}, dans l’aire` : `${commune.nom}, hors de l’aire`,
      seuil: 'commune de l’aire géographique',
      source: aire?.source ?? 'Liste des communes de l’aire, telle qu’enregistrée à cette date',
      decide: true,
    },
  ]
}
