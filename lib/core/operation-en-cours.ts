/** The operation that asks the base: a page asks several at once, each under its own name. For the log alone. */
import { AsyncLocalStorage } from 'node:async_hooks'

const CLE = Symbol.for('noixcoop.operation-en-cours')
const partage = globalThis as { [CLE]?: AsyncLocalStorage<string> }
const enCours = (): AsyncLocalStorage<string> => {
  partage[CLE] ??= new AsyncLocalStorage()
  return partage[CLE]
}

/** Its route, `GET /api/lots`; undefined outside any. */
export const operationEnCours = (): string | undefined => enCours().getStore()

/** Prisma asks the base when its promise is awaited: that has to be in here too. */
export const sousLeNom = <T>(route: string, effet: () => Promise<T>): Promise<T> =>
  enCours().run(route, async () => await effet())
