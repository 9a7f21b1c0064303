/** How yields are said: rounded down, so that 3 999,7 kg/ha never reads as the 4 000 that they are not. */

import { formatHa } from '@/lib/mesures/superficie'
import type { Assise } from '@/lib/pilotage/rendement'

const KG = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0, roundingMode: 'floor' })
const ARBRE = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  roundingMode: 'floor',
})

/** `3 852`, of grams a hectare. */
export const kgParHa = (grammes: number): string => KG.format(grammes / 1_000)
/** `38,5`, of grams a tree. */
export const kgParArbre = (grammes: number): string => ARBRE.format(grammes / 1_000)

/** `3,25 ha`, or `3,25 à 3,5 ha` when the orchard changed in the course of the campaign. */
export const direSuperficie = ({ superficieMinM2: min, superficieMaxM2: max }: Assise): string =>
  min === max ? formatHa(min) : `${formatHa(min)} à ${formatHa(max)}`

export const direDensite = ({ arbresMinParHectare: min, arbresMaxParHectare: max }: Assise): string =>
  min === max ? `${min}\u00a0arbres/ha` : `${min} à ${max}\u00a0arbres/ha`

/** `1er sur 40`, `12e sur 40` */
export const direRang = (rang: number, sur: number): string =>
  sur === 1 ? 'seul' : `${rang}${rang === 1 ? 'er' : 'e'} sur ${sur}`

/** How any yield is counted, and what it leaves out. */
export const CALCUL_RENDEMENT = [
  'Chaque livraison est divisée par la superficie et par le nombre d’arbres (superficie × densité) que le verger avait son jour, puis les livraisons de la campagne s’additionnent.',
  'Fraîches et sèches sont comptées à part : une noix fraîche porte encore plus de 20 % d’eau, une sèche 12 % au plus. Quand un verger livre les deux, chaque rendement ne dit qu’une partie de sa récolte.',
  'Ce que le verger n’a pas livré à la coopérative n’est pas connu, ni les arbres trop jeunes pour porter. Rendements arrondis au-dessous.',
]
