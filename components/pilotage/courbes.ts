/** Where the curves of the sensitivity chart lie in their frame. Pure. */
import type { LigneSensibilite } from '@/lib/pilotage/sensibilite'

export const CADRE = { largeur: 640, hauteur: 320, gauche: 150, droite: 16, haut: 16, bas: 44 } as const
const ECART_LETTRES = 15

interface Point {
  x: number
  y: number
}
export interface Courbe {
  gainDixMilliemes: number
  points: Point[]
  /** Where its name stands, clear of the others. */
  nomY: number
}
export interface Graduation {
  valeur: number
  place: number
}
export interface Dessin {
  courbes: Courbe[]
  abscisses: Graduation[]
  ordonnees: Graduation[]
  bande: { y: number; hauteur: number }
  /** The study itself. */
  ici: Point | null
}

/** A round step, so that some five lines cross the frame. */
export function pas(etendue: number): number {
  const voulu = etendue / 5
  const decade = 10 ** Math.floor(Math.log10(Math.max(voulu, 1)))
  return [1, 2, 5, 10].map((n) => n * decade).find((p) => p >= voulu) ?? decade * 10
}

export const lineaire =
  (de: number, a: number, vers: number, jusqua: number) =>
  (valeur: number): number =>
    Math.round((vers + ((valeur - de) / Math.max(a - de, 1)) * (jusqua - vers)) * 10) / 10

/** From the highest down, each name at least a line below the one before. */
function ecarter(courbes: Courbe[]): Courbe[] {
  let plancher = Number.NEGATIVE_INFINITY
  return [...courbes]
    .sort((a, b) => a.nomY - b.nomY)
    .map((c) => {
      const nomY = Math.max(c.nomY, plancher + ECART_LETTRES)
      plancher = nomY
      return { ...c, nomY }
    })
}

interface Fourchette {
  minimum: number
  maximum: number
}

/** Rates and shares in ten-thousandths; null when no cell has a rate. */
export function dessiner(
  lignes: readonly LigneSensibilite[],
  { minimum, maximum }: Fourchette,
): Dessin | null {
  const cellules = lignes.flatMap((l) => l.cellules)
  const taux = cellules.flatMap((c) => c.tauxDixMilliemes ?? [])
  const parts = [...new Set(cellules.map((c) => c.partDixMilliemes))]
  if (taux.length === 0) return null
  const echelon = pas(Math.max(...taux, maximum) - Math.min(...taux, minimum))
  const bas = Math.floor(Math.min(...taux, minimum) / echelon) * echelon
  const haut = Math.ceil(Math.max(...taux, maximum) / echelon) * echelon
  const x = lineaire(Math.min(...parts), Math.max(...parts), CADRE.gauche, CADRE.largeur - CADRE.droite)
  const y = lineaire(bas, haut, CADRE.hauteur - CADRE.bas, CADRE.haut)
  const courbes = lignes.flatMap(({ gainDixMilliemes, cellules: siennes }) => {
    const points = siennes.flatMap((c) =>
      c.tauxDixMilliemes === null ? [] : [{ x: x(c.partDixMilliemes), y: y(c.tauxDixMilliemes) }],
    )
    const [premier] = points
    return premier ? [{ gainDixMilliemes, points, nomY: premier.y }] : []
  })
  const elle = cellules.find((c) => c.ici && c.tauxDixMilliemes !== null)
  return {
    courbes: ecarter(courbes),
    abscisses: parts.map((valeur) => ({ valeur, place: x(valeur) })),
    ordonnees: Array.from(
      { length: Math.round((haut - bas) / echelon) + 1 },
      (_, i) => bas + i * echelon,
    ).map((valeur) => ({ valeur, place: y(valeur) })),
    bande: { y: y(maximum), hauteur: Math.max(y(minimum) - y(maximum), 1) },
    ici: elle ? { x: x(elle.partDixMilliemes), y: y(elle.tauxDixMilliemes ?? 0) } : null,
  }
}
