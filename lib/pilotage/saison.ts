/**
 * The season by week against earlier ones. Weeks are those of the campaign: the first one begins on its first day, so that
 * the same week of two seasons is the same moment of the harvest. Pure.
 */
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { Duree } from './meme-date'

export interface Semaine {
  /** From 1. */
  rang: number
  depuis: Jour
  jusqua: Jour
  livraisons: number
  grammes: number
  /** Since the campaign began. */
  cumulGrammes: number
}

export interface Saison {
  annee: number
  livraisons: number
  grammes: number
  /** Up to the week of today for the season that runs. */
  semaines: Semaine[]
  /** What had come in by the same date as today (meme-date.ts); all of it once the season asked for is over. */
  memeJour: { jusqua: Jour; grammes: number }
}

/** Deliveries of one week of one campaign. */
export interface LigneSaison {
  annee: number
  rang: number
  livraisons: number
  grammes: number
  /** Of these, what came in by the last day that counts. */
  memeJourGrammes: number
}

/** A season, and the last of its days that counts beside the others. */
export interface CampagneComptee extends Duree {
  jusqua: Jour
}

const JOURS = 7

const plusTot = (a: Jour, b: Jour): Jour => (a < b ? a : b)

/** The weeks from the first to the last in which anything came in, whatever the season. */
function etendue(lignes: readonly LigneSaison[]): number[] {
  if (lignes.length === 0) return []
  const rangs = lignes.map((l) => l.rang)
  const premier = Math.min(...rangs)
  return Array.from({ length: Math.max(...rangs) - premier + 1 }, (_, i) => premier + i)
}

function semainesDe(
  { debut, fin }: CampagneComptee,
  siennes: readonly LigneSaison[],
  rangs: readonly number[],
  aujourdhui: Jour,
): Semaine[] {
  let cumulGrammes = 0
  return rangs.flatMap((rang): Semaine[] => {
    const depuis = plusJours(debut, (rang - 1) * JOURS)
    if (depuis > aujourdhui || depuis > fin) return []
    const ligne = siennes.find((l) => l.rang === rang)
    cumulGrammes += ligne?.grammes ?? 0
    return [
      {
        rang,
        depuis,
        jusqua: plusTot(plusJours(depuis, JOURS - 1), fin),
        livraisons: ligne?.livraisons ?? 0,
        grammes: ligne?.grammes ?? 0,
        cumulGrammes,
      },
    ]
  })
}

const somme = (lignes: readonly LigneSaison[], de: (l: LigneSaison) => number): number =>
  lignes.reduce((total, l) => total + de(l), 0)

/** The seasons in the order given. */
export function compterSaisons(
  campagnes: readonly CampagneComptee[],
  lignes: readonly LigneSaison[],
  aujourdhui: Jour,
): Saison[] {
  const rangs = etendue(lignes)
  return campagnes.map((campagne): Saison => {
    const siennes = lignes.filter((l) => l.annee === campagne.annee)
    return {
      annee: campagne.annee,
      livraisons: somme(siennes, (l) => l.livraisons),
      grammes: somme(siennes, (l) => l.grammes),
      semaines: semainesDe(campagne, siennes, rangs, aujourdhui),
      memeJour: { jusqua: campagne.jusqua, grammes: somme(siennes, (l) => l.memeJourGrammes) },
    }
  })
}
