/**
 * A demand that no lot can serve alone, shared out over several, one order each: whole packs only, the largest first,
 * from the oldest lot on; when packs remain so, into those that have least. Nothing is lost or invented. Pure.
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
  /** What found no place; 0 when all is served. */
  manqueGrammes: number
  /** What the lots would still have: as much as is missing, it is packs that do not fit. */
  libreGrammes: number
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

/** Pack after pack, the lots that have least first: of 30 and 25 kg, one of 25 and three of 10 are all served. */
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
    const libreGrammes = casiers.reduce((somme, c) => somme + c.libreGrammes, 0)
    return { parts, manqueGrammes: poidsDesLignes(restant, connus), libreGrammes }
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

/** What to do when not all is served. Two ways of sharing were tried, not all there are: so much is said. */
export function manqueEnMots({ parts, manqueGrammes, libreGrammes }: Repartition): string {
  const manque = `Il manque ${formatPoids(manqueGrammes)}`
  if (libreGrammes >= manqueGrammes)
    return `${manque} : les lots libres ont ces kilos, mais nous n’avons pas trouvé comment y prendre ces colis entiers. Changez de conditionnement ou réduisez les quantités.`
  return parts.length === 0
    ? `${manque} : aucun lot libre ne peut servir cette demande.`
    : `${manque}, même en prenant tous les lots libres : réduisez les quantités ou changez la demande.`
}
