const SECONDES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** « 48 ms », « 1,2 s » */
export const formatDuree = (ms: number): string =>
  ms < 1_000 ? `${ms}\u00a0ms` : `${SECONDES.format(ms / 1_000)}\u00a0s`
