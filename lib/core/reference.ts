/**
 * The request in hand: the reference that people read on an error and the log carries, who asked once a door knows, and
 * which operation asks the base. One store, set by the front: each store costs every promise of the process something.
 * Shared through globalThis because Next compiles this module once per bundle.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

export interface DemandeEnCours {
  readonly reference: string
  /** Account behind the session, by its number. */
  compte?: number
  /** Token that was shown, by its number. */
  jeton?: number
  /** The house was too busy to make this page: Next only knows how to answer 500 to what a page throws. */
  occupee?: boolean
}

interface Magasin {
  demande: DemandeEnCours | undefined
  /** Route of the operation: a page asks several at once, each under its own name. */
  operation?: string
}

const CLE = Symbol.for('noixcoop.reference')
const partage = globalThis as { [CLE]?: AsyncLocalStorage<Magasin> }
const courant = (): AsyncLocalStorage<Magasin> => {
  partage[CLE] ??= new AsyncLocalStorage()
  return partage[CLE]
}

/** Undefined outside a request: a script, a test, the work of a timer. */
export const demandeCourante = (): DemandeEnCours | undefined => courant().getStore()?.demande

/** `GET /api/lots`; undefined outside any operation. */
export const operationEnCours = (): string | undefined => courant().getStore()?.operation

/** What stands for the operation at work, for whoever keeps something beside it; undefined outside any. */
export const cadreCourant = (): object | undefined => courant().getStore()

/** Outside a request (script, test) a fresh one. */
export const referenceCourante = (): string => demandeCourante()?.reference ?? nouvelleReference()

export const nouvelleReference = (): string => randomUUID().slice(0, 13)

export const avecDemande = <T>(demande: DemandeEnCours, effet: () => T): T =>
  courant().run({ demande }, effet)

/** Prisma asks the base when its promise is awaited: that has to be in here too. */
export const sousLeNom = <T>(operation: string, effet: () => Promise<T>): Promise<T> =>
  courant().run({ demande: demandeCourante(), operation }, async () => await effet())
