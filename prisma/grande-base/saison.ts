/** The deliveries of one campaign, in the order of their days, one at a time. Pure. */
import type { EtatLivraison, TypeLivrable } from '@/lib/livraisons/livraison'
import { type Jour, plusJours, premierJour } from '@/lib/mesures/jour'
import type { VergerFait } from './approvisionnements'
import { calibrer, type FicheFaite } from './calibrage'
import { deriver, type Hasard, hasard } from './hasard'

export interface PeseeFaite {
  brutKg: number
  tareKg: number
}
export interface LivraisonFaite {
  verger: VergerFait
  date: Jour
  typeProduit: TypeLivrable
  kg: number
  humiditePourMille: number | null
  etat: EtatLivraison
  /** Empty for a delivery typed by its net weight. */
  pesees: PeseeFaite[]
  /** null until calibrated. */
  fiche: FicheFaite | null
}

export interface Campagne {
  annee: number
  livraisons: number
  graine: number
  vergers: readonly VergerFait[]
  aujourdhui: Jour
}

const DUREE_JOURS = 68
const FIN_FRAICHE_JOURS = 26
const DEBUT_SECHE_JOURS = 9
const PART_FRAICHE = 0.07
const PART_PESEE = 0.4
/** What came in last waits for the calibrator, and a few trailers are still to come. */
const JOURS_EN_ATTENTE = 4
const PART_OUVERTE = 0.08

export const ouverture = (annee: number): Jour => premierJour(annee, 9, 20)

interface Arrivee {
  date: Jour
  typeProduit: TypeLivrable
}

/** Harvest from 20 September to the end of November, as far as it has come today; fresh nuts first. */
function arrivees(h: Hasard, { annee, livraisons, aujourdhui }: Campagne): Arrivee[] {
  const jours = Array.from({ length: DUREE_JOURS }, (_, i) => plusJours(ouverture(annee), i)).filter(
    (j) => j <= aujourdhui,
  )
  const fraiches = jours.slice(0, FIN_FRAICHE_JOURS)
  const seches = jours.slice(Math.min(DEBUT_SECHE_JOURS, jours.length - 1))
  return Array.from({ length: livraisons }, (): Arrivee => {
    const fraiche = h.chance(PART_FRAICHE)
    const parmi = fraiche ? fraiches : seches
    // Two draws: more at mid-season than at its ends.
    const rang = Math.floor(((h.tirer() + h.tirer()) / 2) * parmi.length)
    return {
      date: parmi[rang] ?? ouverture(annee),
      typeProduit: fraiche ? 'ENTIERE_FRAICHE' : 'ENTIERE_SECHE',
    }
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const ESSAIS = 50

/** An orchard whose producer has not left, unless nearly all of them have. */
function vergerDu(h: Hasard, vergers: readonly VergerFait[], date: Jour): VergerFait {
  let verger = h.choisir(vergers)
  for (let essai = 0; essai < ESSAIS; essai++) {
    const sortie = verger.producteur.adhesion?.dateSortie ?? null
    if (sortie === null || date < sortie) break
    verger = h.choisir(vergers)
  }
  return verger
}

function pesees(h: Hasard, kg: number): PeseeFaite[] {
  const nombre = Math.max(1, Math.min(3, Math.round(kg / 900)))
  return Array.from({ length: nombre }, (_, i) => {
    const net = Math.floor(kg / nombre) + (i === 0 ? kg % nombre : 0)
    const tareKg = h.entier(60, 160) * 10
    return { brutKg: net + tareKg, tareKg }
  })
}

const humidite = (h: Hasard, type: TypeLivrable): number | null => {
  if (h.chance(0.2)) return null
  return type === 'ENTIERE_FRAICHE' ? h.entier(280, 420) : h.entier(100, 122)
}

function etatDe(h: Hasard, date: Jour, aujourdhui: Jour): EtatLivraison {
  if (date <= plusJours(aujourdhui, -JOURS_EN_ATTENTE)) return 'calibree'
  return h.chance(PART_OUVERTE) ? 'ouverte' : 'recue'
}

export function* livraisons(campagne: Campagne): Generator<LivraisonFaite> {
  const { annee, aujourdhui, vergers } = campagne
  const h = hasard(deriver(campagne.graine, annee))
  const parVerger = campagne.livraisons / vergers.length
  // Frost and drought: no year is like another.
  const rendementKgHa = 1_300 + h.entier(0, 1_000)
  const enCours = plusJours(ouverture(annee), 365) > aujourdhui
  const derniere = plusJours(ouverture(annee), DUREE_JOURS)
  const vu = enCours && aujourdhui > derniere ? derniere : aujourdhui
  for (const { date, typeProduit } of arrivees(h, campagne)) {
    const verger = vergerDu(h, vergers, date)
    const brut = ((verger.superficieM2 / 10_000) * rendementKgHa * (0.5 + h.tirer())) / Math.max(parVerger, 1)
    const kg = Math.max(60, Math.round(brut / 5) * 5)
    const etat = enCours ? etatDe(h, date, vu) : 'calibree'
    yield {
      verger,
      date,
      typeProduit,
      kg,
      humiditePourMille: humidite(h, typeProduit),
      etat,
      pesees: etat === 'ouverte' || h.chance(PART_PESEE) ? pesees(h, kg) : [],
      fiche: etat === 'calibree' ? calibrer(h, kg) : null,
    }
  }
}
