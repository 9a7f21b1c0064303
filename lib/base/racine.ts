import { resolve } from 'node:path'

/** Root of the repository. For the command line and the tests only: a bundle of Next has no such folder. */
export const RACINE = resolve(import.meta.dirname, '../..')

export const dansRacine = (...morceaux: string[]) => resolve(RACINE, ...morceaux)
