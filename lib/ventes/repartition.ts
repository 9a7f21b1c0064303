/**
 * A demand that no lot can serve alone, shared out over several, one order each: whole packs only, the largest first,
 * from the oldest lot on. Nothing is lost or invented. Pure.
 */
import { formatPoids } from '@/lib/mesures/poids'
import { type ConditionnementConnu, type Ligne, poidsDesLignes } from './lignes-tapees'

export interface LotDisponible {
  code: string
  disponibleGrammes: number
}

export interface Part {
  lot: string
  lignes: Ligne[]
  poidsGrammes: number
}

export interface Repartition {
  parts: Part[]
  /** What no lot can give; 0 when all is served. */
  manqueGrammes: number
}

interface ARemplir extends Ligne {
  poidsGrammes: number
}

/** As many whole packs as still fit, the largest first; taken off what remains. */
function remplir(restant: readonly ARemplir[], disponibleGrammes: number): Map<string, number> {
  const pris = new Map<string, number>()
  let libre = disponibleGrammes
  for (const ligne of restant) {
    const nombre = Math.min(ligne.quantite, Math.floor(libre / ligne.poidsGrammes))
    if (nombre <= 0) continue
    pris.set(ligne.conditionnement, nombre)
    ligne.quantite -= nombre
    libre -= nombre * ligne.poidsGrammes
  }
  return pris
}

/** `lots` come the oldest first; one that suffices is enough. Lines keep the order in which they were given. */
export function repartir(
  offerts: readonly LotDisponible[],
  lignes: readonly Ligne[],
  connus: readonly ConditionnementConnu[],
): Repartition {
  const poids = (code: string) =>
    connus.find((c) => c.code === code)?.poidsGrammes ?? Number.POSITIVE_INFINITY
  const seul = plusAncienQuiSuffit(offerts, poidsDesLignes(lignes, connus))
  const restant = lignes
    .map((l) => ({ ...l, poidsGrammes: poids(l.conditionnement) }))
    .sort((a, b) => b.poidsGrammes - a.poidsGrammes)
  const parts: Part[] = []
  for (const { code, disponibleGrammes } of seul ? [seul] : offerts) {
    const pris = remplir(restant, disponibleGrammes)
    if (pris.size === 0) continue
    const duLot = lignes.flatMap(({ conditionnement }) => {
      const quantite = pris.get(conditionnement)
      return quantite === undefined ? [] : [{ conditionnement, quantite }]
    })
    parts.push({ lot: code, lignes: duLot, poidsGrammes: poidsDesLignes(duLot, connus) })
  }
  return { parts, manqueGrammes: poidsDesLignes(restant, connus) }
}

/** The oldest lot that can serve the whole weight alone: what the house chooses when it is left to choose. */
export const plusAncienQuiSuffit = <L extends LotDisponible>(
  lots: readonly L[],
  poidsGrammes: number,
): L | undefined => lots.find((l) => l.disponibleGrammes >= poidsGrammes)

/** What to do when even all lots together do not suffice. */
export const manqueEnMots = ({ parts, manqueGrammes }: Repartition): string =>
  parts.length === 0
    ? `Il manque ${formatPoids(manqueGrammes)} : aucun lot libre ne peut servir cette demande.`
    : `Il manque ${formatPoids(manqueGrammes)}, même en prenant tous les lots libres : réduisez les quantités ou changez la demande.`
