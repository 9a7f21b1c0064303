/** Where the diagram puts each node and arrow: widths are kilograms. Computed on the server. */
import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { GrapheEnColonnes } from '@/lib/tracabilite/colonnes'
import type { Lien, Noeud } from '@/lib/tracabilite/trace'

export const EPAISSEUR = 12
/** From a column to the next. Through transformations there are up to nine: they still stand side by side on a desk. */
const PAS = { ample: 190, serre: 145 }
const COLONNES_AMPLES = 6
/** Of an ordinary letter of 13 px. */
const LETTRE = 6.8
const MARGE = 10
const LIGNE = 38

export interface NoeudPlace extends Noeud {
  x: number
  y: number
  hauteur: number
  colonne: number
}
export interface LienPlace extends Lien {
  chemin: string
  largeur: number
  partLargeur: number
}
export interface Disposition {
  largeur: number
  hauteur: number
  /** Letters that a name may have before the next column. */
  lettres: number
  noeuds: NoeudPlace[]
  liens: LienPlace[]
}

interface Point {
  id: string
  colonne: number
}
interface Fleche {
  source: string
  target: string
  value: number
}

/**
 * d3-sankey makes as many columns as the longest way has steps: a way of no weight through all of ours lets each node
 * stand in the column of its kind.
 */
const ossature = (colonnes: number): { points: Point[]; fleches: Fleche[] } => {
  const points = Array.from({ length: colonnes }, (_, colonne) => ({ id: `os:${colonne}`, colonne }))
  const fleches = points.slice(1).map((p, i) => ({ source: `os:${i}`, target: p.id, value: 0 }))
  return { points, fleches }
}

function plusHaute({ noeuds, colonne }: GrapheEnColonnes): number {
  const nombres = new Map<number, number>()
  for (const n of noeuds) {
    const c = colonne.get(n.id) ?? 0
    nombres.set(c, (nombres.get(c) ?? 0) + 1)
  }
  return Math.max(1, ...nombres.values())
}

export function disposer(graphe: GrapheEnColonnes): Disposition {
  const { noeuds, liens, colonne, colonnes } = graphe
  const os = ossature(colonnes)
  const pas = colonnes > COLONNES_AMPLES ? PAS.serre : PAS.ample
  const largeur = Math.max(1, colonnes) * pas + MARGE
  const hauteur = 2 * MARGE + (plusHaute(graphe) + 1) * LIGNE + 140
  const calcul = sankey<Point, Fleche>()
    .nodeId((p) => p.id)
    .nodeAlign((p) => p.colonne)
    .nodeWidth(EPAISSEUR)
    .nodePadding(LIGNE - 4)
    .extent([
      [MARGE, MARGE + 8],
      [largeur - pas + EPAISSEUR, hauteur - MARGE - 16],
    ])
  const { nodes, links } = calcul({
    nodes: [...noeuds.map((n) => ({ id: n.id, colonne: colonne.get(n.id) ?? 0 })), ...os.points],
    links: [...liens.map((l) => ({ source: l.de, target: l.vers, value: l.grammes })), ...os.fleches],
  })
  const tracer = sankeyLinkHorizontal<Point, Fleche>()
  return {
    largeur,
    hauteur,
    lettres: Math.floor((pas - EPAISSEUR) / LETTRE),
    noeuds: noeuds.map((n, i) => {
      const { x0 = 0, y0 = 0, y1 = 0 } = nodes[i] ?? {}
      return { ...n, x: x0, y: y0, hauteur: Math.max(1, y1 - y0), colonne: colonne.get(n.id) ?? 0 }
    }),
    liens: liens.map((l, i) => {
      const place = links[i]
      const epaisseur = Math.max(1, place?.width ?? 1)
      return {
        ...l,
        chemin: (place && tracer(place)) ?? '',
        largeur: epaisseur,
        partLargeur: l.partGrammes > 0 ? Math.max(1, (epaisseur * l.partGrammes) / l.grammes) : 0,
      }
    }),
  }
}
