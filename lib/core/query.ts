import type { z } from 'zod'
import type { Acteur } from '@/lib/access/acteur'
import { dbEnLecture } from '@/lib/base/client'
import { lireTourATour } from './chacun-son-tour'
import {
  type Contexte,
  contexte,
  type Declaration,
  enMots,
  exigerDroit,
  lireSaisie,
  MARQUE_OPERATION,
  type Operation,
  type Route,
  type Saisie,
} from './operation'
import { parcourir } from './parcours'
import { sousLeNom } from './reference'

interface DeclarationQuery<S extends z.ZodType, R> extends Declaration<S, R> {
  route: Route<'GET'>
  /** A long read of many: those of one name take their turns, so that the reads of everybody else pass between them. */
  aTourDeRole?: string
  run(contexte: Contexte, saisie: z.output<S>): Promise<R>
}

export interface Query<S extends z.ZodType, R> extends Operation<R> {
  /** The same read inside the caller's transaction, without a second right. */
  dans(contexte: Contexte, saisie: z.input<S>): Promise<R>
}

/** An operation that reads. */
export function query<S extends z.ZodType, R>(declaration: DeclarationQuery<S, R>): Query<S, R> {
  const { route, droit, schema, run, fichier, aTourDeRole } = declaration
  const nommee = (ctx: Contexte, lue: z.output<S>) => sousLeNom(route, () => run(ctx, lue))
  const lire = (ctx: Contexte, lue: z.output<S>) =>
    aTourDeRole === undefined ? nommee(ctx, lue) : lireTourATour(aTourDeRole, () => nommee(ctx, lue))
  const appel = (acteur: Acteur, saisie?: Saisie) =>
    enMots(async () => {
      exigerDroit(acteur, droit)
      return lire(contexte(dbEnLecture(), acteur), await lireSaisie(schema, saisie))
    })
  const dans = async (ctx: Contexte, saisie: z.input<S>) => run(ctx, await lireSaisie(schema, saisie))
  const operation = { [MARQUE_OPERATION]: 'query' as const, declaration, dans }
  if (!fichier) return Object.assign(appel, operation)
  const enEntier: Operation<R>['parcourir'] = (acteur, saisie) =>
    enMots(async () => {
      exigerDroit(acteur, droit)
      // A list that has a file answers pages: the type of `fichier` says so.
      return parcourir(schema, lire as never, acteur, saisie)
    })
  return Object.assign(appel, operation, { parcourir: enEntier })
}
