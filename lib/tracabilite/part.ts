/**
 * Of the real kilograms of an arrow above the target, those that are the target's own: an order's 3 800 kg in the
 * 12 520 kg of its delivery. Through a transformation the share grows back by what was lost. Pure.
 */
import type { Graphe, Lien } from './trace'

/** In proportion, exact for any weights of ours: their product passes 2^53. */
const aProportion = (part: number, entree: number, sortie: number): number =>
  sortie <= 0 ? 0 : Number((BigInt(part) * BigInt(entree) + BigInt(sortie) / 2n) / BigInt(sortie))

const estFin = (id: string): boolean => id.startsWith('fin:')

/** The arrow by which a record got its nuts; returns and findings are ends of their own. */
const entreeDe = (liens: readonly Lien[]): Map<string, Lien[]> => {
  const par = new Map<string, Lien[]>()
  for (const l of liens) {
    if (estFin(l.de)) continue
    const groupe = par.get(l.vers)
    if (groupe) groupe.push(l)
    else par.set(l.vers, [l])
  }
  return par
}

/** What of a record's arrival its share of the departure asks for. */
function partEntree(noeud: string, part: number, liens: readonly Lien[]): number {
  if (!noeud.startsWith('transformation:')) return part
  const entree = liens.filter((l) => l.vers === noeud).reduce((s, l) => s + l.grammes, 0)
  const sortie = liens
    .filter((l) => l.de === noeud && l.vers.startsWith('lot:'))
    .reduce((s, l) => s + l.grammes, 0)
  return aProportion(part, entree, sortie)
}

/** All that lies above the target keeps its kilograms and gets its share; below it, all is the target's. */
export function avecParts({ noeuds, liens }: Graphe, cible: string): Graphe {
  const entrees = entreeDe(liens)
  const voulu = new Map<string, number>()
  const parts = new Map<Lien, number>()
  const amont = enAmont(entrees, cible)
  const partLaPerte = (id: string, grammes: number) => {
    const perte = id.startsWith('transformation:') && liens.find((l) => l.de === id && l.genre === 'perte')
    if (perte) parts.set(perte, grammes)
  }
  for (const id of amont) {
    const arrivees = entrees.get(id) ?? []
    const total = arrivees.reduce((s, l) => s + l.grammes, 0)
    const part = Math.min(total, id === cible ? total : partEntree(id, voulu.get(id) ?? 0, liens))
    partLaPerte(id, part - (voulu.get(id) ?? 0))
    let reste = part
    for (const [rang, l] of arrivees.entries()) {
      const sienne = Math.min(
        l.grammes,
        rang === arrivees.length - 1 ? reste : aProportion(part, l.grammes, total),
      )
      reste -= sienne
      parts.set(l, sienne)
      voulu.set(l.de, (voulu.get(l.de) ?? 0) + sienne)
    }
  }
  const dAmont = new Set(amont)
  return {
    noeuds,
    liens: liens.map((l) => {
      const part = parts.get(l)
      if (part !== undefined) return { ...l, partGrammes: part }
      return dAmont.has(l.de) && l.de !== cible ? { ...l, partGrammes: 0 } : l
    }),
  }
}

/** The target and all above it, each after all that it feeds. */
function enAmont(entrees: ReadonlyMap<string, readonly Lien[]>, cible: string): string[] {
  const ordre: string[] = []
  const vus = new Set<string>()
  const visiter = (id: string): void => {
    if (vus.has(id)) return
    vus.add(id)
    for (const l of entrees.get(id) ?? []) visiter(l.de)
    ordre.push(id)
  }
  visiter(cible)
  return ordre.reverse()
}
