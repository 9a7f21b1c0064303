/** Orders that wait, as the packing hall and the lorry see them: lot by lot, or client by client. Pure. */
import type { Jour } from '@/lib/mesures/jour'
import { type Commande, echeance } from './commande'

export interface TotalConditionnement {
  conditionnement: string
  libelle: string
  quantite: number
  poidsGrammes: number
}

export interface Groupe {
  /** Lot, or client and place. */
  cle: string
  /** The most urgent first; never empty. */
  commandes: [Commande, ...Commande[]]
  conditionnements: TotalConditionnement[]
  poidsGrammes: number
  enRetard: number
}

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first to leave first, then by number. */
const parUrgence = (a: Commande, b: Commande): number =>
  comparer(echeance(a), echeance(b)) || Number(a.numero) - Number(b.numero)

/** How many of each packaging, the heaviest first: what is to be fetched from the store. */
export function totaliserConditionnements(commandes: readonly Commande[]): TotalConditionnement[] {
  const totaux = new Map<string, TotalConditionnement & { unitaire: number }>()
  for (const { conditionnement, libelle, quantite, poidsUnitaireGrammes } of commandes.flatMap(
    (c) => c.lignes,
  )) {
    const total = totaux.get(conditionnement)
    totaux.set(conditionnement, {
      conditionnement,
      libelle,
      quantite: (total?.quantite ?? 0) + quantite,
      poidsGrammes: (total?.poidsGrammes ?? 0) + quantite * poidsUnitaireGrammes,
      unitaire: poidsUnitaireGrammes,
    })
  }
  return [...totaux.values()]
    .sort((a, b) => b.unitaire - a.unitaire || comparer(a.conditionnement, b.conditionnement))
    .map(({ unitaire: _, ...total }) => total)
}

export const poidsTotal = (commandes: readonly Pick<Commande, 'poidsGrammes'>[]): number =>
  commandes.reduce((somme, c) => somme + c.poidsGrammes, 0)

/** Parcels: every packaging counts for one. */
export const compterColis = (commandes: readonly Commande[]): number =>
  commandes.flatMap((c) => c.lignes).reduce((somme, l) => somme + l.quantite, 0)

const premiere = ({ commandes: [c] }: Groupe): Jour => echeance(c)

function grouper(commandes: readonly Commande[], cleDe: (c: Commande) => string): Groupe[] {
  const parCle = new Map<string, [Commande, ...Commande[]]>()
  for (const commande of commandes.toSorted(parUrgence)) {
    const deja = parCle.get(cleDe(commande))
    if (deja) deja.push(commande)
    else parCle.set(cleDe(commande), [commande])
  }
  return [...parCle]
    .map(([cle, ensemble]) => ({
      cle,
      commandes: ensemble,
      conditionnements: totaliserConditionnements(ensemble),
      poidsGrammes: poidsTotal(ensemble),
      enRetard: ensemble.filter((c) => c.enRetard).length,
    }))
    .sort((a, b) => comparer(premiere(a), premiere(b)) || comparer(a.cle, b.cle))
}

/** All that is taken from one lot, the most urgent lot first. */
export const parLot = (commandes: readonly Commande[]): Groupe[] => grouper(commandes, (c) => c.lot)

/** A client has as many groups as places to which its orders go: a paper and a drop each. */
export const parDestination = (commandes: readonly Commande[]): Groupe[] =>
  grouper(commandes, (c) => `${c.client} ${c.lieuLivraison ?? ''}`)

/** The one carrier of all these orders; null when they name several, or none. */
export function transporteurCommun(commandes: readonly Pick<Commande, 'transporteur'>[]): string | null {
  const nommes = new Set(commandes.map((c) => c.transporteur))
  const [seul] = nommes
  return nommes.size === 1 ? (seul ?? null) : null
}
