/**
 * Part of a lot becomes a new lot, `T0001-1`: fresh nuts dried, nuts cracked into kernels. What is lost is the
 * difference. Pure: the form and the use case ask the same questions.
 */
import type { Champ } from '@/lib/core/domain-error'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { refusBloque } from './blocage'
import type { MotifEcart } from './calibrage'
import { disponibleGrammes } from './disponible'
import type { Lot } from './lot'

export const TYPES_TRANSFORMATION = ['SECHAGE', 'CASSAGE'] as const
export type TypeTransformation = (typeof TYPES_TRANSFORMATION)[number]

export const LIBELLES_TRANSFORMATION: Record<TypeTransformation, string> = {
  SECHAGE: 'Séchage',
  CASSAGE: 'Cassage en cerneaux',
}

/** What it makes. */
export const TYPE_OBTENU: Record<TypeTransformation, string> = {
  SECHAGE: 'ENTIERE_SECHE',
  CASSAGE: 'CERNEAUX',
}

/** What is lost unless something else is said. */
export const PERTE_USUELLE: Record<TypeTransformation, MotifEcart> = { SECHAGE: 'SECHAGE', CASSAGE: 'CASSE' }

export interface Transformation {
  code: string
  /** The lot it takes from, and the one it gave. */
  lot: string
  donne: string
  type: TypeTransformation
  date: Jour
  entreeGrammes: number
  sortieGrammes: number
  motifPerte: MotifEcart
  /** Of what came out. */
  humiditePourMille: number | null
  dateAnnulation: Jour | null
  motifAnnulation: string | null
}

/** What a transformation gave, and from what. */
export interface LotTransforme extends Lot {
  /** The lot it was made of. */
  parent: string
  entreeGrammes: number
  sortieGrammes: number
}

export const perteGrammes = (t: Pick<Transformation, 'entreeGrammes' | 'sortieGrammes'>): number =>
  t.entreeGrammes - t.sortieGrammes

/** The transformations that these nuts can still go through. */
export const transformationsDe = (typeProduit: string): TypeTransformation[] =>
  TYPES_TRANSFORMATION.filter((type) => refusType(typeProduit, type) === null)

function refusType(typeProduit: string, type: TypeTransformation): string | null {
  if (typeProduit === 'CERNEAUX') return 'Des cerneaux ne se sèchent ni ne se cassent plus.'
  return type === 'SECHAGE' && typeProduit !== 'ENTIERE_FRAICHE'
    ? 'Ces noix sont déjà sèches : seules des noix fraîches se sèchent.'
    : null
}

/** Emptied by a later sheet, or by the cancellation of what gave it: its number alone is kept. */
export const refusVide = ({ code, quantiteGrammes, transformation }: Lot): string | null => {
  if (quantiteGrammes > 0) return null
  const pourquoi = transformation === null ? 'un nouveau calibrage l’a vidé' : 'sa transformation est annulée'
  return `Le lot ${code} est vide : ${pourquoi}.`
}

/** Why these nuts cannot be transformed at all, whatever the weight; null when they can. */
export function refusTransformation(lot: Lot): string | null {
  const refus = refusVide(lot) ?? refusBloque(lot.code, lot.blocages)
  if (refus !== null) return refus
  if (transformationsDe(lot.typeProduit).length === 0) return refusType(lot.typeProduit, 'CASSAGE')
  return disponibleGrammes(lot) > 0 ? null : `Le lot ${lot.code} n’a plus rien de disponible.`
}

interface Demande {
  type: TypeTransformation
  date: Jour
  entreeGrammes: number
  sortieGrammes: number
}

/** Beside its field: what the state of the lot forbids. */
export function etatFautif(lot: Lot, { type, entreeGrammes }: Demande): Champ | null {
  const message = refusType(lot.typeProduit, type)
  if (message) return { champ: 'type', message }
  const reste = disponibleGrammes(lot)
  return entreeGrammes > reste
    ? {
        champ: 'entreeKg',
        message: `Le lot ${lot.code} n’en a pas assez : il reste ${formatPoids(reste)}.`,
      }
    : null
}

/** Why less may have come out, never more. */
export const refusSortie = (entreeGrammes: number, sortieGrammes: number): string | null =>
  sortieGrammes <= entreeGrammes
    ? null
    : `Il ne peut pas sortir plus que les ${formatPoids(entreeGrammes)} entrés : relisez les deux poids.`

/** A day before the lot existed, or to come. */
export function refusDate(lot: Pick<Lot, 'code' | 'depuis'>, date: Jour, aujourdhui: Jour): string | null {
  if (date > aujourdhui) return 'Ce jour est à venir : donnez celui où c’est fait.'
  return date < lot.depuis
    ? `Le lot ${lot.code} existe depuis le ${formatJour(lot.depuis)} : donnez ce jour ou un jour d’après.`
    : null
}
