/** From left to right: producers, orchards, deliveries, lots and what was made of them, orders, and where nuts ended. Pure. */
import type { Graphe, Lien, Noeud } from './trace'

/** Nodes of one column that a drawing can hold; the table has all. */
const MAXIMUM_PAR_COLONNE = 25

export interface GrapheEnColonnes extends Graphe {
  /** By node. */
  colonne: ReadonlyMap<string, number>
  colonnes: number
}

const FIXES: Partial<Record<Noeud['type'], number>> = { producteur: 0, verger: 1, livraison: 2 }
const LOT = 3
const COMMANDE = 1_000
const FIN = 1_001
const SOURCES = new Set(['revenu', 'trouve'])

/** Ranks grow along every arrow: a lot comes after the transformation that gave it. */
function rangs({ noeuds, liens }: Graphe): Map<string, number> {
  const entrees = new Map<string, string[]>()
  for (const l of liens)
    if (l.genre === 'transformation') entrees.set(l.vers, [...(entrees.get(l.vers) ?? []), l.de])
  const connus = new Map<string, number>()
  const duLot = (id: string): number => {
    const connu = connus.get(id)
    if (connu !== undefined) return connu
    const rang = Math.max(LOT, ...(entrees.get(id) ?? []).map((de) => duLot(de) + 1))
    connus.set(id, rang)
    return rang
  }
  const rang = (n: Noeud): number => {
    if (n.type === 'commande') return COMMANDE
    if (n.type === 'client') return FIN
    if (n.type === 'fin') return SOURCES.has(n.code) ? LOT - 1 : FIN
    return FIXES[n.type] ?? duLot(n.id)
  }
  return new Map(noeuds.map((n) => [n.id, rang(n)]))
}

/** The smallest of a crowded column become one: « et 12 autres ». */
function replis(noeuds: readonly Noeud[], rang: ReadonlyMap<string, number>, garder: string) {
  const par = new Map<number, Noeud[]>()
  for (const n of noeuds) {
    const r = rang.get(n.id) ?? 0
    const groupe = par.get(r)
    if (groupe) groupe.push(n)
    else par.set(r, [n])
  }
  const replies = new Map<string, Noeud>()
  for (const [r, groupe] of par) {
    if (groupe.length <= MAXIMUM_PAR_COLONNE) continue
    const petits = groupe
      .filter((n) => n.type !== 'fin' && n.id !== garder)
      .sort((a, b) => b.grammes - a.grammes)
      .slice(MAXIMUM_PAR_COLONNE - 1)
    const autres: Noeud = {
      id: `autres:${r}`,
      type: 'fin',
      code: 'autres',
      libelle: `et ${petits.length} autres`,
      detail: null,
      grammes: petits.reduce((s, n) => s + n.grammes, 0),
    }
    for (const n of petits) replies.set(n.id, autres)
  }
  return replies
}

function fondre(liens: readonly Lien[], nom: (id: string) => string): Lien[] {
  const fondus = new Map<string, Lien>()
  for (const l of liens) {
    const [de, vers] = [nom(l.de), nom(l.vers)]
    const connu = fondus.get(`${de} ${vers}`)
    if (connu) {
      connu.grammes += l.grammes
      connu.partGrammes += l.partGrammes
    } else fondus.set(`${de} ${vers}`, { ...l, de, vers })
  }
  return [...fondus.values()]
}

export function enColonnes(graphe: Graphe, cible: string): GrapheEnColonnes {
  const rang = rangs(graphe)
  const replies = replis(graphe.noeuds, rang, cible)
  const nom = (id: string) => replies.get(id)?.id ?? id
  const noeuds = [...new Map(graphe.noeuds.map((n) => [nom(n.id), replies.get(n.id) ?? n])).values()]
  const utiles = [...new Set(rang.values())].sort((a, b) => a - b)
  const place = new Map(graphe.noeuds.map((n) => [nom(n.id), utiles.indexOf(rang.get(n.id) ?? 0)]))
  return { noeuds, liens: fondre(graphe.liens, nom), colonne: place, colonnes: utiles.length }
}
