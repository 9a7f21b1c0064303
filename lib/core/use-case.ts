import type { z } from 'zod'
import type { Acteur } from '@/lib/access/acteur'
import { db } from '@/lib/base/client'
import type { Prisma } from '@/prisma/generated/client'
import { uneSeuleFois } from './idempotence'
import {
  type Contexte,
  contexte,
  type Declaration,
  enMots,
  exigerDroit,
  lireSaisie,
  MARQUE_OPERATION,
  type Operation,
  type OptionsAppel,
  type Route,
  type Saisie,
} from './operation'

/** What JSON gives back as it was: no Date, no `undefined`, nothing that a repeated idempotency key would lose. */
type EnJson<T> = T extends string | number | boolean | null
  ? T
  : T extends Date | undefined | bigint | symbol | ((...args: never) => unknown)
    ? never
    : { [K in keyof T]: EnJson<T[K]> }
type Rejouable<R> = R extends EnJson<R> ? unknown : { reponse: 'an answer that JSON would not give back' }

/** What a use case did, for its caller and for the audit. */
export interface Effet<R> {
  /** Code of the record it changed. */
  code: string
  /** The record before; absent for a new one. */
  avant?: object | null
  /** The record after: `resultat` unless the answer says less or more than what is kept; null once gone. */
  apres?: object | null
  /** Survives JSON (`EnJson`): a repeated idempotency key gets it back from the base. */
  resultat: R
}

interface DeclarationUseCase<S extends z.ZodType, R> extends Declaration<S, R> {
  route: Route<'POST' | 'PUT' | 'PATCH' | 'DELETE'>
  /** The noun it changes, as the audit names it: `livraison`. */
  objet: string
  run(contexte: Contexte, saisie: z.output<S>): Promise<Effet<R>>
}

export interface UseCase<S extends z.ZodType, R> extends Operation<R> {
  /** Joins the caller's transaction, without a second right; audited as its own change. */
  dans(contexte: Contexte, saisie: z.input<S>): Promise<R>
}

// Dates and undefined would not survive jsonb as they are: the audit keeps what the wire would show.
const enJson = (valeur: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(valeur))

/** An operation that writes: right, shape, one transaction, audit, and one effect per idempotency key. */
export function useCase<S extends z.ZodType, R>(
  declaration: DeclarationUseCase<S, R> & Rejouable<R>,
): UseCase<S, R> {
  const { route, objet, droit, schema, run } = declaration

  async function effectuer(ctx: Contexte, saisie: z.output<S>): Promise<R> {
    const { code, avant, apres, resultat } = await run(ctx, saisie)
    const suite = apres === undefined ? (resultat as object | null) : apres
    await ctx.tx.audit.create({
      data: {
        le: ctx.maintenant,
        acteur: ctx.acteur.identifiant,
        operation: route,
        objet,
        code,
        ...(avant ? { avant: enJson(avant) } : {}),
        ...(suite ? { apres: enJson(suite) } : {}),
      },
    })
    return resultat
  }

  const appel = (acteur: Acteur, saisie?: Saisie, options: OptionsAppel = {}) =>
    enMots(async () => {
      exigerDroit(acteur, droit)
      const lue = await lireSaisie(schema, saisie)
      return db().$transaction(async (tx) => {
        const ctx = contexte(tx, acteur)
        const cle = options.cleIdempotence
        return cle === undefined
          ? effectuer(ctx, lue)
          : uneSeuleFois(ctx, { cle, operation: route, saisie: lue }, () => effectuer(ctx, lue))
      })
    })

  const dans = async (ctx: Contexte, saisie: z.input<S>) => effectuer(ctx, await lireSaisie(schema, saisie))
  return Object.assign(appel, { [MARQUE_OPERATION]: 'useCase' as const, declaration, dans })
}
