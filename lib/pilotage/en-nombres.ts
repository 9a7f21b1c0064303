/** A row of sums as the base gives it: every bigint of ours is a safe integer. */
export const enNombres = <T>(ligne: object): T =>
  Object.fromEntries(
    Object.entries(ligne).map(([cle, v]) => [cle, typeof v === 'bigint' ? Number(v) : v]),
  ) as T
