/** The further rules of the AOC, on an orchard as it stood on a day: they decide in the campaigns that name them. */
import { anneeDe, formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { formatHa } from '@/lib/mesures/superficie'
import { type AvisAoc, conclure, type FaitsAoc, type RegleAoc, reglesOrigine, si } from './aoc'

/** Codes of the rules that a campaign may let decide, in the order they are shown. */
export const REGLES_AU_CHOIX = ['DENSITE', 'PARCELLE', 'RENDEMENT'] as const
export type RegleAuChoix = (typeof REGLES_AU_CHOIX)[number]

export const LIBELLES_REGLE: Record<RegleAuChoix, string> = {
  DENSITE: 'Densité',
  PARCELLE: 'Parcelle identifiée',
  RENDEMENT: 'Rendement',
}

/** What these rules ask of an orchard. */
export interface FaitsParcelle {
  superficieM2: number
  arbresParHectare: number
  anneePlantation: number | null
  parcelleIdentifiee: boolean | null
  parcelleIdentifieeLe: Jour | null
  /** Delivered by the orchard in the campaign of that day. */
  recolteGrammes: number
}

export type FaitsVerger = FaitsAoc & FaitsParcelle

type Constat = Pick<RegleAoc, 'verdict' | 'valeur' | 'seuil' | 'source'>

export const DENSITE_MAXIMUM = 100
export const PREMIERE_FEUILLE_ADULTE = 12
export const ANNEE_DU_DECRET = 2002

/** 100 m² a tree from the 12th year, for plantings after the decree: at most 100 trees a hectare (art. 5). */
function densite({ arbresParHectare, anneePlantation }: FaitsParcelle, jour: Jour): Constat {
  const dispense =
    anneePlantation !== null &&
    (anneeDe(jour) - anneePlantation + 1 < PREMIERE_FEUILLE_ADULTE || anneePlantation < ANNEE_DU_DECRET)
  const verdict =
    arbresParHectare <= DENSITE_MAXIMUM || dispense
      ? 'eligible'
      : anneePlantation === null
        ? 'a_completer'
        : 'non_eligible'
  const plante = anneePlantation === null ? 'année de plantation inconnue' : `planté en ${anneePlantation}`
  return {
    verdict,
    valeur: `${arbresParHectare} arbres/ha, ${plante}`,
    seuil: `au plus ${DENSITE_MAXIMUM} arbres/ha à partir de la ${PREMIERE_FEUILLE_ADULTE}e année, plantations depuis ${ANNEE_DU_DECRET}`,
    source: 'Décret du 22 février 2002, art. 5',
  }
}

/** Listed on that day: a listing that came later does not reach back. */
function parcelle({ parcelleIdentifiee, parcelleIdentifieeLe }: FaitsParcelle, jour: Jour): Constat {
  const seuil = 'inscrite sur la liste de l’INAO par le CING'
  const source = 'Décret du 22 février 2002, art. 3'
  if (parcelleIdentifiee === null) return { verdict: 'a_completer', valeur: 'non renseignée', seuil, source }
  if (!parcelleIdentifiee) return { verdict: 'non_eligible', valeur: 'non identifiée', seuil, source }
  if (parcelleIdentifieeLe === null)
    return { verdict: 'eligible', valeur: 'identifiée, sans date', seuil, source }
  const valeur = `identifiée le ${formatJour(parcelleIdentifieeLe)}`
  return parcelleIdentifieeLe <= jour
    ? { verdict: 'eligible', valeur, seuil, source }
    : { verdict: 'non_eligible', valeur: `${valeur}, après ce jour`, seuil, source }
}

/** 4 t/ha, which must not be reached. */
export const RENDEMENT_GRAMMES_PAR_M2 = 400
/** Rounded down: 3,999 t/ha never reads as the 4 t/ha that it is not. */
const TONNES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2, roundingMode: 'floor' })

function rendement({ superficieM2, recolteGrammes }: FaitsParcelle): Constat {
  const parHa = TONNES.format(recolteGrammes / superficieM2 / 100)
  return {
    verdict: si(recolteGrammes < RENDEMENT_GRAMMES_PAR_M2 * superficieM2),
    valeur:
      recolteGrammes === 0
        ? 'aucune livraison dans la campagne'
        : `${parHa} t/ha : ${formatPoids(recolteGrammes)} livrés dans la campagne pour ${formatHa(superficieM2)}`,
    seuil: 'moins de 4 t/ha',
    source:
      'Presse professionnelle (reussir.fr), sans date ; ne figure pas dans le décret du 22 février 2002',
  }
}

const CONSTATS: Record<RegleAuChoix, (faits: FaitsParcelle, jour: Jour) => Constat> = {
  DENSITE: densite,
  PARCELLE: parcelle,
  RENDEMENT: rendement,
}

/** All the rules on an orchard, on that day: `decisives` are those of its campaign. */
export const reglesVerger = (faits: FaitsVerger, jour: Jour, decisives: readonly string[]): RegleAoc[] => [
  ...reglesOrigine(faits, jour),
  ...REGLES_AU_CHOIX.map((code) => ({
    code,
    libelle: LIBELLES_REGLE[code],
    ...CONSTATS[code](faits, jour),
    decide: decisives.includes(code),
  })),
]

/** The orchard's verdict on a day, with its reasons. */
export const aocDuVerger = (faits: FaitsVerger, jour: Jour, decisives: readonly string[]): AvisAoc =>
  conclure(reglesVerger(faits, jour, decisives))
