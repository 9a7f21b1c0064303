/** Deliveries of the current season, placed relative to today: the world never looks old. */
import { campagneDe } from '@/lib/mesures/campagne'
import { type Jour, plusJours, premierJour } from '@/lib/mesures/jour'

export interface LivraisonDuMonde {
  /** Name of the orchard. */
  verger: string
  /** Days after the harvest opened. */
  apresJours: number
  typeProduit: 'ENTIERE_FRAICHE' | 'ENTIERE_SECHE'
  quantiteKg: number
  humiditePourcent?: number
  /** Kilograms of calibres 1 to 6; absent for a delivery that still waits for the calibrator. */
  calibres?: [number, number, number, number, number, number]
  dechetKg?: number
}

// Dates, weights and shares by calibre follow domaine.md 3.2 to 3.4: harvest from mid-September to the end of October,
// most nuts of 30 mm and more, about 2 % of waste.
export const SAISON: LivraisonDuMonde[] = [
  {
    verger: 'La Contamine',
    apresJours: 0,
    typeProduit: 'ENTIERE_FRAICHE',
    quantiteKg: 3_460,
    humiditePourcent: 38.5,
    calibres: [0, 310, 640, 1_180, 960, 300],
    dechetKg: 70,
  },
  {
    verger: 'La Combe',
    apresJours: 2,
    typeProduit: 'ENTIERE_FRAICHE',
    quantiteKg: 5_120,
    humiditePourcent: 36.2,
    calibres: [60, 420, 980, 1_840, 1_310, 410],
    dechetKg: 100,
  },
  {
    verger: 'Les Colombières',
    apresJours: 3,
    typeProduit: 'ENTIERE_FRAICHE',
    quantiteKg: 2_980,
    humiditePourcent: 35,
    calibres: [0, 240, 560, 1_060, 820, 240],
    dechetKg: 60,
  },
  {
    verger: 'Verger du moulin',
    apresJours: 6,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 4_210,
    humiditePourcent: 11.4,
    calibres: [0, 520, 910, 1_420, 980, 300],
    dechetKg: 80,
  },
  {
    verger: 'Bord du Furand',
    apresJours: 8,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 1_340,
    humiditePourcent: 11.9,
    calibres: [20, 190, 310, 480, 270, 50],
    dechetKg: 20,
  },
  {
    verger: 'Les Grandes Vignes',
    apresJours: 9,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 1_685,
    humiditePourcent: 11.8,
    calibres: [0, 260, 390, 560, 360, 85],
    dechetKg: 30,
  },
  {
    verger: 'Pré-Neuf',
    apresJours: 12,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 2_240,
    humiditePourcent: 11.2,
    calibres: [0, 330, 540, 720, 480, 120],
    dechetKg: 50,
  },
  {
    verger: 'Les Étournelles',
    apresJours: 14,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 3_075,
    humiditePourcent: 11.6,
    calibres: [40, 480, 760, 1_010, 590, 140],
    dechetKg: 55,
  },
  {
    verger: 'Champ-Long',
    apresJours: 15,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 1_910,
    humiditePourcent: 11,
    calibres: [0, 120, 290, 640, 610, 210],
    dechetKg: 40,
  },
  {
    verger: 'La Contamine',
    apresJours: 18,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 8_640,
    humiditePourcent: 11.5,
    calibres: [80, 900, 1_870, 2_960, 2_020, 640],
    dechetKg: 170,
  },
  {
    verger: 'La Combe',
    apresJours: 20,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 7_980,
    humiditePourcent: 11.7,
  },
  {
    verger: 'Les Chaussières',
    apresJours: 21,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 760,
    humiditePourcent: 11.9,
  },
  {
    verger: 'Les Fontanettes',
    apresJours: 22,
    typeProduit: 'ENTIERE_SECHE',
    quantiteKg: 1_420,
    humiditePourcent: 11.3,
  },
]

/**
 * The day the harvest opened: 20 September of this campaign, or of the one before while this season is not over yet
 * (the last delivery must not lie in the future).
 */
export function ouvertureRecolte(aujourdhui: Jour): Jour {
  const duree = Math.max(...SAISON.map((l) => l.apresJours))
  const cette = premierJour(campagneDe(aujourdhui), 9, 20)
  return plusJours(cette, duree) <= aujourdhui ? cette : premierJour(campagneDe(aujourdhui) - 1, 9, 20)
}
