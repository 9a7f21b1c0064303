/**
 * The AOC « Noix de Grenoble » of an orchard: derived, never typed. The case's two conditions decide (domaine.md 1.2);
 * further rules of the decree are shown with their value and threshold, and decide only once a campaign asks for it.
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

export interface FaitsVerger extends FaitsAoc {
  arbresParHectare: number
  anneePlantation: number | null
  parcelleIdentifiee: boolean | null
}

const si = (condition: boolean): Verdict => (condition ? 'eligible' : 'non_eligible')

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
  const aire = commune.aires.find((a) => a.depuis <= jour && (a.jusqua === null || jour < a.jusqua))
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

const DENSITE_MAXIMUM = 100
const PREMIERE_FEUILLE_ADULTE = 12
const ANNEE_DU_DECRET = 2002

/** 100 m² a tree from the 12th year, for plantings after the decree: at most 100 trees a hectare (art. 5). */
function regleDensite({ arbresParHectare, anneePlantation }: FaitsVerger, annee: number): RegleAoc {
  const dispense =
    anneePlantation !== null &&
    (annee - anneePlantation + 1 < PREMIERE_FEUILLE_ADULTE || anneePlantation < ANNEE_DU_DECRET)
  const verdict =
    arbresParHectare <= DENSITE_MAXIMUM || dispense
      ? 'eligible'
      : anneePlantation === null
        ? 'a_completer'
        : 'non_eligible'
  const plante = anneePlantation === null ? 'année de plantation inconnue' : `planté en ${anneePlantation}`
  return {
    code: 'DENSITE',
    libelle: 'Densité',
    verdict,
    valeur: `${arbresParHectare} arbres/ha, ${plante}`,
    seuil: `au plus ${DENSITE_MAXIMUM} arbres/ha à partir de la ${PREMIERE_FEUILLE_ADULTE}e année, plantations depuis ${ANNEE_DU_DECRET}`,
    source: 'Décret du 22 février 2002, art. 5',
    decide: false,
  }
}

function regleParcelle({ parcelleIdentifiee }: FaitsVerger): RegleAoc {
  return {
    code: 'PARCELLE',
    libelle: 'Parcelle identifiée',
    verdict: parcelleIdentifiee === null ? 'a_completer' : si(parcelleIdentifiee),
    valeur:
      parcelleIdentifiee === null ? 'non renseignée' : parcelleIdentifiee ? 'identifiée' : 'non identifiée',
    seuil: 'inscrite sur la liste de l’INAO par le CING',
    source: 'Décret du 22 février 2002, art. 3',
    decide: false,
  }
}

/** The orchard's verdict on a day, with its reasons. */
export const aocDuVerger = (faits: FaitsVerger, jour: Jour): AvisAoc =>
  conclure([
    ...reglesOrigine(faits, jour),
    regleDensite(faits, Number(jour.slice(0, 4))),
    regleParcelle(faits),
  ])
