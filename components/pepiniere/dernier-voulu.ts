/** Saves one at a time: of what is wanted while one is under way, the last goes after it. */
export function dernierVoulu() {
  let enVol: string | null = null
  let ensuite: string | null = null
  return {
    enVol: () => enVol,
    /** What is under way ends; nothing follows. */
    renoncer() {
      ensuite = null
    },
    async servir(voulu: string, envoyer: (voulu: string) => Promise<unknown>): Promise<void> {
      ensuite = voulu === enVol ? null : voulu
      if (enVol !== null) return
      while (ensuite !== null) {
        enVol = ensuite
        ensuite = null
        await envoyer(enVol)
      }
      enVol = null
    },
  }
}
