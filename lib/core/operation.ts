/**
 * The hall: an operation is a value made of a right, a shape and an effect; doors only carry people to it.
 * Here, and nowhere else, the right is checked, the input shaped, and what the database refuses is put in words.
 */
import type { z } from 'zod'
import type { Acteur } from '@/lib/access/acteur'
import { type Droit, permisSansSecondFacteur, peut } from '@/lib/access/droits'
import type { Tx } from '@/lib/base/client'
import type { Fichier } from '@/lib/fichiers/colonne'
import type { ElementXml } from '@/lib/fichiers/element-xml'
import { type Jour, jourParis } from '@/lib/mesures/jour'
import { refusDeLaBase } from './database-error'
import { estDomainError, refuse } from './domain-error'
import { maintenant } from './horloge'
import { journal } from './journal'
import type { PageDe, Representation } from './representation'
import { jugerSaisie } from './saisie-invalide'

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route<M extends Methode = Methode> = `${M} /${string}`

export interface Contexte {
  tx: Tx
  acteur: Acteur
  maintenant: Date
  /** Today in Paris. */
  aujourdhui: Jour
}

type ElementDe<R> = R extends PageDe<infer T> ? T : never

/** How an answer of the web service is written, and what is sent to it read. */
export interface FormeXml<R> {
  /** `application/xml` */
  type: string
  ecrire(resultat: R): string
  /** XML is all it answers. */
  seul?: true
  /** The document of the body to the fields that the schema judges; throws a DomainError for what it cannot read. */
  lire?(racine: ElementXml): Record<string, unknown>
}

/** What every operation declares, whether it reads or writes. */
export interface Declaration<S extends z.ZodType, R> {
  /** Where HTTP finds it: the file under app/ and OpenAPI follow (docs/decisions/0005). */
  route: Route
  /** One French line for the documentation. */
  resume: string
  droit: Droit
  schema: S
  reponse: Representation<R>
  /** A list that also comes out whole, as a file. */
  fichier?: Fichier<ElementDe<R>>
  /** The same file for whoever has no use for all its columns. */
  fichierPour?(acteur: Acteur): Fichier<ElementDe<R>>
  /** Written as XML, for programs of others. */
  xml?: FormeXml<R>
  /** It takes a file: the door reads `multipart/form-data` in place of JSON. */
  recoitFichier?: true
  /** Where the new record is, when not under the address that made it: `/api/lots/T0001-1`. */
  lieu?(resultat: R): string
  /** A POST that created nothing after all (a preview) answers 200, without a Location. */
  sansCreation?(resultat: R): boolean
}

/**
 * The input, judged by its schema and by no type; or a function that reads it: a door reads a body only for somebody
 * who has the right. No input is itself a function, which JSON cannot hold.
 */
export type Saisie = unknown

export interface OptionsAppel {
  cleIdempotence?: string | undefined
}

export const MARQUE_OPERATION = Symbol.for('noixcoop.operation')

/** The common face that doors see. */
export interface Operation<R = never> {
  (acteur: Acteur, saisie?: Saisie, options?: OptionsAppel): Promise<R>
  readonly [MARQUE_OPERATION]: 'query' | 'useCase'
  readonly declaration: Declaration<z.ZodType, R>
  /** Every row of a list that has a `fichier`, page after page of the same read. */
  parcourir?(acteur: Acteur, saisie: Saisie): Promise<Parcours<ElementDe<R>>>
}

/** The walk of a list, whose filters were admitted. */
export interface Parcours<T> {
  saisie: Record<string, unknown>
  pages: AsyncGenerator<T[]>
}

/** Calls an operation as the person who looks: what a page is given. */
export type Demander = <R>(operation: Operation<R>, saisie?: unknown) => Promise<R>

export const contexte = (tx: Tx, acteur: Acteur): Contexte => {
  const instant = maintenant()
  return { tx, acteur, maintenant: instant, aujourdhui: jourParis(instant) }
}

export function exigerDroit(acteur: Acteur, droit: Droit): void {
  const { identifiant, role, secondFacteurAttendu } = acteur
  if (!peut(role, droit) || (secondFacteurAttendu && !permisSansSecondFacteur(droit)))
    journal.warn({ identifiant, role, droit, secondFacteurAttendu }, 'right refused')
  if (!peut(role, droit))
    throw refuse(
      'Votre compte n’ouvre pas cette opération : demandez à la direction si vous devez y accéder.',
    )
  if (secondFacteurAttendu && !permisSansSecondFacteur(droit))
    throw refuse('Mettez d’abord en place votre second facteur, dans « Mon compte » : votre rôle le demande.')
}

export async function lireSaisie<S extends z.ZodType>(schema: S, saisie: Saisie): Promise<z.output<S>> {
  const brute = typeof saisie === 'function' ? await saisie() : saisie
  return jugerSaisie(schema, brute ?? {})
}

/** Runs an effect; a refusal of the database becomes a French sentence, a bug stays a bug. */
export async function enMots<T>(effet: () => Promise<T>): Promise<T> {
  try {
    return await effet()
  } catch (erreur) {
    throw estDomainError(erreur) ? erreur : (refusDeLaBase(erreur) ?? erreur)
  }
}
