/**
 * A lock: until it is released, no order, packing, dispatch or transformation of what it covers, nor of what was made
 * of it. Pure.
 */
import { formatJour, type Jour } from '@/lib/mesures/jour'

export const TYPES_CIBLE = ['lot', 'livraison', 'verger', 'producteur', 'periode'] as const
export type TypeCible = (typeof TYPES_CIBLE)[number]
/** What has a code. */
export type TypeNomme = Exclude<TypeCible, 'periode'>

export const LIBELLES_CIBLE: Record<TypeCible, string> = {
  lot: 'Un lot',
  livraison: 'Une livraison',
  verger: 'Un verger',
  producteur: 'Un producteur',
  periode: 'Une période',
}

/** A lot, delivery, orchard or producer by its code, or the days of deliveries, both included. */
export type Cible = { type: TypeNomme; code: string } | { type: 'periode'; depuis: Jour; jusqua: Jour }

/** What a lock holds back today. */
export interface Portee {
  lots: number
  disponibleGrammes: number
  /** Ordered and not dispatched. */
  aExpedierGrammes: number
}

export interface Blocage {
  id: number
  cible: Cible
  motif: string
  /** The real recall that set it. */
  rappel: string | null
  /** Instant, ISO. */
  creeLe: string
  leveLe: string | null
  motifLevee: string | null
  /** null once released. */
  portee: Portee | null
}

const NOMS: Record<TypeNomme, string> = {
  lot: 'le lot',
  livraison: 'la livraison',
  verger: 'le verger',
  producteur: 'le producteur',
}

/** « le verger V058 », « les livraisons du 02/10/2026 au 04/10/2026 ». */
export function nommerCible(cible: Cible): string {
  if (cible.type !== 'periode') return `${NOMS[cible.type]} ${cible.code}`
  const { depuis, jusqua } = cible
  return depuis === jusqua
    ? `les livraisons du ${formatJour(depuis)}`
    : `les livraisons du ${formatJour(depuis)} au ${formatJour(jusqua)}`
}

/** Why a lot gives nothing; null when nothing locks it. The base says the same (`exiger_lot_libre`). */
export function refusBloque(lot: string, blocages: readonly { motif: string }[]): string | null {
  const [premier] = blocages
  return premier ? `Le lot ${lot} est bloqué (${premier.motif}) : faites d’abord lever le blocage.` : null
}

type EnVigueur = Pick<Blocage, 'id' | 'cible' | 'motif'>

/**
 * Why a delivery keeps its orchard and its day: a lock that it would leave, unless one of its own holds it wherever it
 * comes from; null when it may change.
 */
export function refusEchappee(
  livraison: string,
  avant: readonly EnVigueur[],
  apres: readonly EnVigueur[],
): { champ: string; message: string } | null {
  if (apres.some(({ cible }) => cible.type === 'livraison')) return null
  const quitte = avant.find(({ id }) => !apres.some((b) => b.id === id))
  return quitte
    ? {
        champ: quitte.cible.type === 'periode' ? 'date' : 'verger',
        message: `La livraison ${livraison} sortirait du blocage sur ${nommerCible(quitte.cible)} (${quitte.motif}) : bloquez d’abord la livraison elle-même, ou levez ce blocage.`,
      }
    : null
}
