/**
 * The reference of the request in hand: people read it on an error, the log carries it. Set by the front, and shared
 * through globalThis because Next compiles this module once per bundle.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const CLE = Symbol.for('noixcoop.reference')
const partage = globalThis as { [CLE]?: AsyncLocalStorage<string> }
const courante = (): AsyncLocalStorage<string> => {
  partage[CLE] ??= new AsyncLocalStorage()
  return partage[CLE]
}

/** Outside a request (script, test) a fresh one. */
export const referenceCourante = (): string => courante().getStore() ?? nouvelleReference()

export const nouvelleReference = (): string => randomUUID().slice(0, 13)

export const avecReference = <T>(reference: string, effet: () => T): T => courante().run(reference, effet)
