/** Which seasons the world has, and what of them has come in by today: never a delivery in the future. */
import { campagneDe } from '@/lib/mesures/campagne'
import { type Jour, plusJours, premierJour } from '@/lib/mesures/jour'
import { PRODUCTEURS, type VergerDuMonde } from './producteurs'
import { DERNIER_JOUR, recolte } from './recolte'
import { type LivraisonDuMonde, ouvertureRecolte, SAISON } from './saison'
import { VERGER_ARRACHE, vergersDesVoisins } from './vergers'

/** A delivery on its day; `aCalibrer` and `brouillon` wait for the calibrator. */
export interface LivraisonDatee extends LivraisonDuMonde {
  date: Jour
  etat: 'calibree' | 'aCalibrer' | 'brouillon'
}

interface SaisonDuMonde {
  annee: number
  livraisons: LivraisonDatee[]
}

/** The season before brings the same orchards in fewer, larger loads. */
const PLEINE = { graine: 526, chargeKg: 2_450 }
const PRECEDENTE = { graine: 1_946, chargeKg: 8_000 }
/** The last ones in still wait for the calibrator, one with its sheet begun. */
const EN_ATTENTE = 6
const RANG_BROUILLON = 3

const premierJourRecolte = (annee: number): Jour => premierJour(annee, 9, 18)

const vergersDuMonde = (): VergerDuMonde[] => [
  ...PRODUCTEURS.flatMap((p) => p.vergers),
  ...[...vergersDesVoisins().values()].flat(),
]

const dater = (livraisons: readonly LivraisonDuMonde[], ouverture: Jour): LivraisonDatee[] =>
  livraisons.map((l) => ({
    ...l,
    date: plusJours(ouverture, l.apresJours),
    etat: l.calibres ? 'calibree' : 'aCalibrer',
  }))

/** The neighbours' harvest with the season of the cast, which is written by hand; or, of another year, all of it drawn. */
function saison(annee: number, aujourdhui: Jour, plan: typeof PLEINE): LivraisonDatee[] {
  const ouverture = ouvertureRecolte(aujourdhui)
  const deLaDistribution = campagneDe(ouverture) === annee
  const vergers = deLaDistribution ? [...vergersDesVoisins().values()].flat() : vergersDuMonde()
  const ecrites = deLaDistribution ? dater(SAISON, ouverture) : []
  return [...ecrites, ...dater(recolte(vergers, plan), premierJourRecolte(annee))]
    .filter((l) => l.date <= aujourdhui)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function mettreEnAttente(livraisons: LivraisonDatee[]): LivraisonDatee[] {
  const attente = livraisons.length - EN_ATTENTE
  return livraisons.map((l, rang) =>
    rang < attente
      ? l
      : { ...l, etat: rang === livraisons.length - RANG_BROUILLON && l.calibres ? 'brouillon' : 'aCalibrer' },
  )
}

/**
 * A whole season and the one before, which comparisons and the ceiling of non-members ask for; and, while this year's
 * harvest is not over, what of it has come in. An orchard grubbed up after the first season brings nothing more.
 */
export function saisonsDuMonde(aujourdhui: Jour): { premiere: SaisonDuMonde; suites: SaisonDuMonde[] } {
  const cette = campagneDe(aujourdhui)
  const entiere = plusJours(premierJourRecolte(cette), DERNIER_JOUR) <= aujourdhui ? cette : cette - 1
  const sansArrache = (livraisons: LivraisonDatee[]) => livraisons.filter((l) => l.verger !== VERGER_ARRACHE)
  const suites = [entiere, ...(entiere < cette ? [cette] : [])].map((annee, rang) => ({
    annee,
    livraisons: sansArrache(saison(annee, aujourdhui, { ...PLEINE, graine: PLEINE.graine + rang })),
  }))
  const derniere = suites.findLast((s) => s.livraisons.length > 0)
  return {
    premiere: { annee: entiere - 1, livraisons: saison(entiere - 1, aujourdhui, PRECEDENTE) },
    suites: suites.map((s) => (s === derniere ? { ...s, livraisons: mettreEnAttente(s.livraisons) } : s)),
  }
}
