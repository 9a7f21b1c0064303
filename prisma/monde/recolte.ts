/** What a season brings, orchard by orchard: yields, product types, calibres and waste as domaine.md 3.2 to 3.4. */
import { type Hasard, hasard } from './hasard'
import type { VergerDuMonde } from './producteurs'
import type { LivraisonDuMonde } from './saison'

export interface PlanDeRecolte {
  graine: number
  /** What a producer brings at a time, about. */
  chargeKg: number
}

const RENDEMENT_KG_HA = 2_200
const DECHET = 0.02
/** Some orchards begin with fresh nuts, from the first days to mid-October; dry nuts come from October on. */
const PART_FRAICHE = 0.2
const CHARGES_FRAICHES = 0.28
const FRAICHE = { debut: 0, fin: 24 }
const SECHE = { debut: 13, fin: 60 }
export const DERNIER_JOUR = SECHE.fin

type Parts = readonly [number, number, number, number, number, number]
/** Shares of calibres 1 to 6: most nuts of 30 mm and more; the Mayette is smaller, the Lara larger. */
const CALIBRES: Record<string, Parts> = {
  Franquette: [0.01, 0.07, 0.17, 0.31, 0.32, 0.12],
  Parisienne: [0.02, 0.11, 0.2, 0.33, 0.25, 0.09],
  Mayette: [0.02, 0.13, 0.24, 0.33, 0.22, 0.06],
  Lara: [0.01, 0.05, 0.13, 0.3, 0.36, 0.15],
  Fernor: [0.01, 0.06, 0.15, 0.31, 0.34, 0.13],
}
const AUTRES: Parts = [0.01, 0.08, 0.18, 0.32, 0.3, 0.11]

/** Whole kilograms of each calibre and of waste; the commonest calibre takes what rounding leaves. */
export function trier(h: Hasard, variete: string, quantiteKg: number) {
  const dechetKg = Math.round(quantiteKg * DECHET * h.entre(0.6, 1.4))
  const parts = (CALIBRES[variete] ?? AUTRES).map((p) => p * h.entre(0.8, 1.2))
  const somme = parts.reduce((s, p) => s + p, 0)
  const kg = parts.map((p) => Math.floor(((quantiteKg - dechetKg) * p) / somme))
  const reste = quantiteKg - dechetKg - kg.reduce((s, k) => s + k, 0)
  const calibres = kg.map((k, i) => (i === 3 ? k + reste : k)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { calibres, dechetKg }
}

function livraison(h: Hasard, verger: VergerDuMonde, quantiteKg: number, fraiche: boolean): LivraisonDuMonde {
  const { debut, fin } = fraiche ? FRAICHE : SECHE
  const [humideMin, humideMax] = fraiche ? [31, 42] : [9.8, 12]
  return {
    verger: verger.nom,
    apresJours: h.entier(debut, fin),
    typeProduit: fraiche ? 'ENTIERE_FRAICHE' : 'ENTIERE_SECHE',
    quantiteKg,
    humiditePourcent: Math.round(h.entre(humideMin, humideMax) * 10) / 10,
    ...trier(h, verger.variete, quantiteKg),
  }
}

function recolteDuVerger(h: Hasard, verger: VergerDuMonde, { chargeKg }: PlanDeRecolte): LivraisonDuMonde[] {
  const hectares = Number(verger.superficieHa.replace(',', '.'))
  const totalKg = hectares * RENDEMENT_KG_HA * h.entre(0.8, 1.2)
  const nombre = Math.max(1, Math.round(totalKg / chargeKg))
  const fraiches = h.tirer() < PART_FRAICHE ? Math.round(nombre * CHARGES_FRAICHES) : 0
  return Array.from({ length: nombre }, (_, rang) =>
    livraison(h, verger, Math.round((totalKg / nombre / 5) * h.entre(0.8, 1.2)) * 5, rang < fraiches),
  )
}

/** In the order in which they came in. */
export function recolte(vergers: readonly VergerDuMonde[], plan: PlanDeRecolte): LivraisonDuMonde[] {
  const h = hasard(plan.graine)
  return vergers
    .flatMap((verger) => recolteDuVerger(h, verger, plan))
    .sort((a, b) => a.apresJours - b.apresJours)
}
