/**
 * How long a session lives: 12 hours without a request (a long day at the dock, a night ends it), seven days in all.
 * The row carries the first limit and slides, at most once an hour; the sealed token carries the second.
 */
const HEURE_MS = 3_600_000
const REPOS_MS = 12 * HEURE_MS

export const DUREE_TOTALE_S = 7 * 86_400

export const expirationApres = (instant: Date): Date => new Date(instant.getTime() + REPOS_MS)

export const estAProlonger = (expireLe: Date, instant: Date): boolean =>
  expireLe.getTime() - instant.getTime() < REPOS_MS - HEURE_MS
