/**
 * What an orchard yields. Fresh nuts still hold their water (more than 20 %), dry ones at most 12 %: a kilogram of one
 * is no kilogram of the other, so that each type has its own yield. Pure.
 */
import { RENDEMENT_GRAMMES_PAR_M2 } from '@/lib/approvisionnements/aoc-verger'
import type { Calibree } from './sommes'

/** What an orchard delivered of a variety and a type in a campaign, for the area and the trees of each delivery's day. */
export interface Recolte {
  annee: number
  verger: string
  varieteCode: string
  variete: string
  typeProduit: string
  typeProduitLibelle: string
  nombre: number
  grammes: number
  grammesParHa: number
  grammesParArbre: number
}

/** With the names and the producer of today. */
export interface RecolteNommee extends Recolte {
  vergerNom: string
  producteur: string
  producteurNom: string
}

/** Among the orchards that delivered the same variety and type in that campaign. */
export interface RecolteClassee extends Recolte {
  /** 1 for the best; equal yields share it. */
  rang: number
  sur: number
  /** Of the yields, each orchard counting for one. */
  moyenneGrammesParHa: number
}

/** Areas and densities that its deliveries kept in a campaign: one, unless the orchard changed meanwhile. */
export interface Assise {
  superficieMinM2: number
  superficieMaxM2: number
  arbresMinParHectare: number
  arbresMaxParHectare: number
}

/** What sheets made of the deliveries of a campaign. */
export interface Tri {
  calibreGrammes: number
  aocGrammes: number
  calibres: Calibree[]
}

export interface CampagneDuVerger extends Assise, Tri {
  annee: number
  nombre: number
  grammes: number
  /** Fresh and dry together, as the maximum of the AOC weighs them. */
  grammesParHa: number
  /** It lets the verdict of its lots decide on the yield. */
  rendementDecide: boolean
  recoltes: RecolteClassee[]
}

export interface ChiffresVerger {
  code: string
  nom: string
  producteur: string
  producteurNom: string
  variete: string
  /** The latest first. */
  campagnes: CampagneDuVerger[]
}

/** All its deliveries stay below the maximum: judged, as the verdict does, on the area that each of them kept. */
export const sousLeMaximum = ({
  grammes,
  superficieMinM2,
}: Pick<CampagneDuVerger, 'grammes' | 'superficieMinM2'>) =>
  grammes < RENDEMENT_GRAMMES_PAR_M2 * superficieMinM2

export interface CampagneDuProducteur extends Tri {
  annee: number
  nombre: number
  grammes: number
  /** Delivered under a membership. */
  adherentGrammes: number
  /** By all producers. */
  cooperativeGrammes: number
  recoltes: Recolte[]
}

export interface ChiffresProducteur {
  code: string
  raisonSociale: string
  adherent: boolean
  /** Those that it delivered from, under their names of today. */
  vergers: { code: string; nom: string }[]
  campagnes: CampagneDuProducteur[]
}
