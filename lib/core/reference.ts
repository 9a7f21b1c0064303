/**
 * The request in hand: the reference that people read on an error and the log carries, and who asked once a door knows.
 * Set by the front, and shared through globalThis because Next compiles this module once per bundle.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

export interface DemandeEnCours {
  readonly reference: string
  /** Account behind the session, by its number. */
  compte?: number
  /** Token that was shown, by its number. */
  jeton?: number
}

const CLE = Symbol.for('noixcoop.reference')
const partage = globalThis as { [CLE]?: AsyncLocalStorage<DemandeEnCours> }
const courante = (): AsyncLocalStorage<DemandeEnCours> => {
  partage[CLE] ??= new AsyncLocalStorage()
  return partage[CLE]
}

/** Undefined outside a request: a script, a test, the work of a timer. */
export const demandeCourante = (): DemandeEnCours | undefined => courante().getStore()

/** Outside a request (script, test) a fresh one. */
export const referenceCourante = (): string => demandeCourante()?.reference ?? nouvelleReference()

export const nouvelleReference = (): string => randomUUID().slice(0, 13)

export const avecDemande = <T>(demande: DemandeEnCours, effet: () => T): T => courante().run(demande, effet)
