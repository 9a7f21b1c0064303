import type { z } from 'zod'
import type { Acteur } from '@/lib/access/acteur'
import { db } from '@/lib/base/client'
import { parPaquets } from '@/lib/base/par-paquets'
import { planGarde } from '@/lib/base/plan-garde'
import { avecLecturesDirectes } from '@/lib/base/transaction-directe'
import { Prisma } from '@/prisma/generated/client'
import { chacunSonTour } from './chacun-son-tour'
import { type Fait, uneSeuleFois } from './idempotence'
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
import { sousLeNom } from './reference'

/** What JSON gives back as it was: no Date, no `undefined`, nothing that a repeated idempotency key would lose. */
type EnJson<T> = T extends string | number | boolean | null
  ? T
  : T extends Date | undefined | bigint | symbol | ((...args: never) => unknown)
    ? never
    : { [K in keyof T]: EnJson<T[K]> }
type Rejouable<R> = R extends EnJson<R> ? unknown : { reponse: 'an answer that JSON would not give back' }

/** One record changed, for the audit. */
interface Changement {
  /** Its noun, when it is one of `objetsAussi`. */
  objet?: string
  /** Code of the record. */
  code: string
  /** The record before; absent for a new one. */
  avant?: object | null
  /** The record after; null once gone. */
  apres?: object | null
}

/** What a use case did, for its caller and for the audit. */
export type Effet<R> = {
  /** Survives JSON (`EnJson`): a repeated idempotency key gets it back from the base. */
  resultat: R
  /** What the key gets instead, when the answer holds a secret that is shown once. */
  rejeu?: R
} & (
  | Changement // `apres` is `resultat` unless the answer says less or more than what is kept
  /** Many records at once; `annule`: a trial, all of which is undone once its answer is known. */
  | { changements: readonly Changement[]; annule?: boolean }
)

/** Carries the answer of a trial out of the transaction that it undoes. */
class Annulation {
  constructor(readonly resultat: unknown) {}
}

interface DeclarationUseCase<S extends z.ZodType, R> extends Declaration<S, R> {
  route: Route<'POST' | 'PUT' | 'PATCH' | 'DELETE'>
  /** The noun it changes, as the audit names it: `livraison`. */
  objet: string
  /** Other nouns of the wing that it changes with it, each change in the trail of its own record. */
  objetsAussi?: readonly string[]
  /** Longest the transaction may last: more than the usual 10 s for many records at once. */
  delaiMs?: number
  /** The one record that calls of the same input would wait for in the base: they take their turns before. */
  aTourDeRole?(saisie: z.output<S>): string
  run(contexte: Contexte, saisie: z.output<S>): Promise<Effet<R>>
}

export interface UseCase<S extends z.ZodType, R> extends Operation<R> {
  /** Joins the caller's transaction, without a second right; audited as its own change. */
  dans(contexte: Contexte, saisie: z.input<S>): Promise<R>
}

// Dates and undefined would not survive jsonb as they are: the audit keeps what the wire would show.
const enJson = (valeur: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(valeur))

type LigneAudit = Prisma.AuditCreateManyInput

/** The one row that nearly every operation leaves. */
const auditer = ({ tx }: Contexte, { le, acteur, operation, objet, code, avant, apres }: LigneAudit) =>
  tx.$queryRaw(
    planGarde(Prisma.sql`INSERT INTO audit (le, acteur, operation, objet, code, avant, apres)
      VALUES (${le}, ${acteur}, ${operation}, ${objet}, ${code}, ${enTexte(avant)}::jsonb, ${enTexte(apres)}::jsonb)`),
  )
const enTexte = (valeur: unknown): string | null => (valeur === undefined ? null : JSON.stringify(valeur))

/** An operation that writes: right, shape, one transaction, audit, and one effect per idempotency key. */
export function useCase<S extends z.ZodType, R>(
  declaration: DeclarationUseCase<S, R> & Rejouable<R>,
): UseCase<S, R> {
  const { route, objet, droit, schema, run, delaiMs, aTourDeRole } = declaration

  const enAudit = (ctx: Contexte, { code, avant, apres, ...autre }: Changement): LigneAudit => ({
    le: ctx.maintenant,
    acteur: ctx.acteur.identifiant,
    operation: route,
    objet: autre.objet ?? objet,
    code,
    ...(avant ? { avant: enJson(avant) } : {}),
    ...(apres ? { apres: enJson(apres) } : {}),
  })

  async function effectuer(ctx: Contexte, saisie: z.output<S>): Promise<Fait<R>> {
    const effet = await run(ctx, saisie)
    const { resultat, rejeu = resultat } = effet
    const fait = { resultat, rejeu }
    if ('changements' in effet) {
      if (effet.annule) throw new Annulation(resultat)
      await parPaquets(effet.changements, (paquet) =>
        ctx.tx.audit.createMany({ data: paquet.map((c) => enAudit(ctx, c)) }),
      )
      return fait
    }
    const apres = effet.apres === undefined ? (resultat as object | null) : effet.apres
    await auditer(ctx, enAudit(ctx, { ...effet, apres }))
    return fait
  }

  const appel = (acteur: Acteur, saisie?: Saisie, options: OptionsAppel = {}) =>
    enMots(async () => {
      exigerDroit(acteur, droit)
      const lue = await lireSaisie(schema, saisie)
      const cle = options.cleIdempotence
      const ecrire = () =>
        sousLeNom(route, () =>
          db().$transaction(
            async (tx) => {
              const ctx = contexte(avecLecturesDirectes(tx), acteur)
              return cle === undefined
                ? (await effectuer(ctx, lue)).resultat
                : uneSeuleFois(ctx, { cle, operation: route, saisie: lue }, () => effectuer(ctx, lue))
            },
            delaiMs === undefined ? {} : { timeout: delaiMs },
          ),
        )
      const fait = aTourDeRole ? chacunSonTour(aTourDeRole(lue), ecrire) : ecrire()
      return fait.catch((erreur: unknown) => {
        if (erreur instanceof Annulation) return erreur.resultat as R
        throw erreur
      })
    })

  const dans = async (ctx: Contexte, saisie: z.input<S>) =>
    (await effectuer(ctx, await lireSaisie(schema, saisie))).resultat
  return Object.assign(appel, { [MARQUE_OPERATION]: 'useCase' as const, declaration, dans })
}
