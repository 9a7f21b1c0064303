/**
 * A demand that no lot can serve alone, shared out over several, one order each: whole packs only, the largest first,
 * from the oldest lot on; when packs remain so, each where it fits best. Nothing is lost or invented. Pure.
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

interface Casier {
  lot: string
  libreGrammes: number
  pris: Map<string, number>
}

/** As many whole packs as still fit. */
function mettre(casier: Casier, ligne: ARemplir): void {
  const nombre = Math.min(ligne.quantite, Math.floor(casier.libreGrammes / ligne.poidsGrammes))
  if (nombre <= 0) return
  casier.pris.set(ligne.conditionnement, nombre)
  ligne.quantite -= nombre
  casier.libreGrammes -= nombre * ligne.poidsGrammes
}

type Facon = (casiers: readonly Casier[], lignes: readonly ARemplir[]) => void

/** Lot after lot: few of them, the oldest. */
const lotApresLot: Facon = (casiers, lignes) => {
  for (const casier of casiers) for (const ligne of lignes) mettre(casier, ligne)
}

/** Pack after pack, each where it leaves least: of 30 and 25 kg, one of 25 and three of 10 are all served. */
const auPlusJuste: Facon = (casiers, lignes) => {
  for (const ligne of lignes)
    for (const casier of [...casiers].sort((a, b) => a.libreGrammes - b.libreGrammes)) mettre(casier, ligne)
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
  const selon = (facon: Facon): Repartition => {
    const casiers = (seul ? [seul] : offerts).map(({ code, disponibleGrammes }): Casier => {
      return { lot: code, libreGrammes: disponibleGrammes, pris: new Map() }
    })
    const restant = lignes
      .map((l) => ({ ...l, poidsGrammes: poids(l.conditionnement) }))
      .sort((a, b) => b.poidsGrammes - a.poidsGrammes)
    facon(casiers, restant)
    const parts = casiers.flatMap(({ lot, pris }): Part[] => {
      const duLot = lignes.flatMap(({ conditionnement }) => {
        const quantite = pris.get(conditionnement)
        return quantite === undefined ? [] : [{ conditionnement, quantite }]
      })
      return duLot.length > 0 ? [{ lot, lignes: duLot, poidsGrammes: poidsDesLignes(duLot, connus) }] : []
    })
    return { parts, manqueGrammes: poidsDesLignes(restant, connus) }
  }
  const simple = selon(lotApresLot)
  if (simple.manqueGrammes === 0) return simple
  const juste = selon(auPlusJuste)
  return juste.manqueGrammes < simple.manqueGrammes ? juste : simple
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
    : `Il manque ${formatPoids(manqueGrammes)}, même en prenant tous les lots libres par colis entiers : réduisez les quantités ou changez la demande.`
