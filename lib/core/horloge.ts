/**
 * The one clock. Rules never read it: the hall hands `maintenant` and `aujourdhui` down. Tests and the demonstration
 * world set it; the mark on globalThis is shared by all bundles of one process.
 */
const CLE = Symbol.for('noixcoop.horloge')
const global = globalThis as { [CLE]?: () => Date }

export const maintenant = (): Date => (global[CLE] ?? (() => new Date()))()

/** Sets the clock until the returned function is called. */
export function reglerHorloge(lire: () => Date): () => void {
  global[CLE] = lire
  return () => {
    delete global[CLE]
  }
}
