/** Where the curves of the seasons lie in their frame. Pure. */
import type { Saison, Semaine } from '@/lib/pilotage/saison'
import { type Graduation, lineaire, pas } from './courbes'

export const CADRE_SAISON = { largeur: 420, hauteur: 250, gauche: 40, droite: 40, haut: 14, bas: 38 } as const

interface Point {
  x: number
  y: number
}
export interface CourbeSaison {
  annee: number
  points: Point[]
  /** Where its name stands: at its end or its summit, clear of the others. */
  nom: Point
}
export interface DessinSaison {
  courbes: CourbeSaison[]
  /** Weeks, by the first day of each in the season looked at. */
  abscisses: (Graduation & { rang: number })[]
  /** Tonnes. */
  ordonnees: Graduation[]
}

const TONNE = 1_000_000
const HAUTEUR_NOM = 12
const LARGEUR_NOM = 34
const ABSCISSES = 7

/** Each name moves down until it touches none of those already placed. */
function poser(voulus: readonly Point[]): Point[] {
  const places: Point[] = []
  const gene = (p: Point) =>
    places.some((q) => Math.abs(q.x - p.x) < LARGEUR_NOM && Math.abs(q.y - p.y) < HAUTEUR_NOM)
  for (const voulu of voulus) {
    let place = voulu
    while (gene(place)) place = { x: place.x, y: place.y + 1 }
    places.push(place)
  }
  return places
}

/** From the first to the last week in which something came in: a flat line after the harvest says nothing. */
function recolte(semaines: readonly Semaine[]): Semaine[] {
  const pleines = semaines.filter((s) => s.livraisons > 0)
  const [premiere, derniere] = [pleines[0]?.rang ?? 0, pleines.at(-1)?.rang ?? -1]
  return semaines.filter((s) => s.rang >= premiere && s.rang <= derniere)
}

/** Curves of what `valeur` takes of each week; null when nothing came in. */
export function dessinerSaisons(
  saisons: readonly Saison[],
  valeur: (s: Semaine) => number,
  nommer: 'fin' | 'sommet',
): DessinSaison | null {
  const recoltes = saisons.map(({ annee, semaines }) => ({ annee, semaines: recolte(semaines) }))
  const rangs = recoltes.flatMap((s) => s.semaines.map((semaine) => semaine.rang))
  const maximum = Math.max(...recoltes.flatMap((s) => s.semaines.map(valeur)), 0)
  if (maximum === 0) return null
  const { gauche, droite, haut, bas, largeur, hauteur } = CADRE_SAISON
  const [premier, dernier] = [Math.min(...rangs), Math.max(...rangs)]
  const x = lineaire(premier, dernier, gauche, largeur - droite)
  const echelon = pas(maximum / TONNE)
  const sommet = Math.ceil(maximum / TONNE / echelon) * echelon
  const y = lineaire(0, sommet * TONNE, hauteur - bas, haut)
  const courbes = recoltes.flatMap(({ annee, semaines }) => {
    const points = semaines.map((s) => ({ x: x(s.rang), y: y(valeur(s)) }))
    const fin = points.at(-1)
    if (!fin) return []
    const plusHaut = points.reduce((a, p) => (p.y < a.y ? p : a), fin)
    const nom = nommer === 'fin' ? { x: fin.x + 5, y: fin.y + 4 } : { x: plusHaut.x - 14, y: plusHaut.y - 6 }
    return [{ annee, points, nom }]
  })
  const places = poser(courbes.map((c) => c.nom))
  const saut = Math.max(1, Math.ceil((dernier - premier + 1) / ABSCISSES))
  return {
    courbes: courbes.map((c, i) => ({ ...c, nom: places[i] ?? c.nom })),
    abscisses: Array.from({ length: Math.floor((dernier - premier) / saut) + 1 }, (_, i) => {
      const rang = premier + i * saut
      return { rang, valeur: rang, place: x(rang) }
    }),
    ordonnees: Array.from({ length: Math.round(sommet / echelon) + 1 }, (_, i) => ({
      valeur: i * echelon,
      place: y(i * echelon * TONNE),
    })),
  }
}
