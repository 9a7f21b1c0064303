/** How fast one token may ask: a bucket that fills at a steady pace and holds one minute's worth. Pure. */
export interface Seau {
  /** Requests it may make at once. */
  reste: number
  /** When that was known, in ms. */
  leMs: number
}

/** Takes one request out; `attenteSecondes` is 0 when there was one. */
export function puiser(
  seau: Seau | undefined,
  instantMs: number,
  parMinute: number,
): { seau: Seau; attenteSecondes: number } {
  const parMs = parMinute / 60_000
  const ecoule = Math.max(0, instantMs - (seau?.leMs ?? instantMs))
  const reste = Math.min(parMinute, (seau?.reste ?? parMinute) + ecoule * parMs)
  if (reste >= 1) return { seau: { reste: reste - 1, leMs: instantMs }, attenteSecondes: 0 }
  return {
    seau: { reste, leMs: instantMs },
    attenteSecondes: Math.max(1, Math.ceil((1 - reste) / parMs / 1_000)),
  }
}
