/**
 * What a proof is: a value, listed in `registre.ts`, that `npm run epreuve -- <nom>` runs at full size and `npm test`
 * at short size, with its controls.
 *
 * To add one: a file `lib/cli/epreuves/<nom>.ts` that exports an `Epreuve`, and its line in `registre.ts`. Draw every
 * choice from `essai.hasard`, so that `SEED=` replays it; call `exiger` for what is proved; start what is needed with
 * `maison.ts` and hand its end to `essai.aLaFin`. Name in `temoins` the broken variants that must turn it red, and break
 * things from here (a preload, a setting of the base, a client that misbehaves): the application knows no such switch.
 */
import type { Hasard } from '@/prisma/grande-base/hasard'

/** `court` is a part of `npm test` (all proofs together: some five minutes on two cores), `entier` is run by hand. */
export type Taille = 'court' | 'entier'

export interface Essai {
  taille: Taille
  /** From SEED, else drawn and printed. */
  graine: number
  hasard: Hasard
  /** The first of its rounds to make, from 1. */
  depuis: number
  /** Which of `temoins` is broken on purpose; null for the real thing. */
  temoin: string | null
  /** A line for whoever watches. */
  dire(phrase: string): void
  /** Undone when the proof ends, however it ends, the last registered first. */
  aLaFin(fermeture: () => Promise<unknown>): void
}

export interface Epreuve {
  nom: string
  /** What holds, in one French sentence. */
  phrase: string
  /** Broken variants, each with what is broken in it, in French. `npm run epreuve -- <nom> --temoin <variante>`. */
  temoins: Readonly<Record<string, string>>
  /** Those that `npm test` runs too; all of them unless told. */
  temoinsCourts?: readonly string[]
  /** It bounds how long things take: nothing runs beside it. Of the others `npm test` runs two at a time, each in its own process. */
  seule?: true
  /** Too long to fail in less: never a part of `npm test`. */
  aLaMain?: true
  /**
   * How many rounds it makes, where each is drawn from the seed and its number alone: one that was stopped goes on by
   * `--depuis`, in a new house.
   */
  tours?: Readonly<Record<Taille, number>>
  /** Rejects with a `Manquement` when the thing is not held; else what was measured, in one French sentence. */
  executer(essai: Essai): Promise<string>
}

/** The proof failed. A control has to end so, and not by any other error. */
export class Manquement extends Error {
  override name = 'Manquement'
}

/** `phrase` says in French what does not hold. */
export function exiger(tenu: boolean, phrase: string): asserts tenu {
  if (!tenu) throw new Manquement(phrase)
}
