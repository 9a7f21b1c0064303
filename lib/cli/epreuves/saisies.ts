/**
 * Inputs made from the schemas that OpenAPI tells: the right shape, then the harm done to it: a leaf made hostile or of
 * another type, a field missing, one too many, a name of a prototype, or no shape at all.
 */
import fc from 'fast-check'
import { exempleDe } from '@/lib/doors/documentation-exemples'
import type { Schema } from '@/lib/doors/documentation-schema'
import { hostile } from './hostiles'

export type Schemas = Readonly<Record<string, Schema>>

const PROFONDEUR = 4
const ENTIER_MAXIMUM = 2_147_483_647

const borner = (n: number | undefined, sinon: number): number =>
  n === undefined || Math.abs(n) > Number.MAX_SAFE_INTEGER ? sinon : n

function texteDe(nom: string, schema: Schema): fc.Arbitrary<unknown> {
  const exemple = exempleDe(nom, schema)
  // Mostly a word of the case: a body that is right but for one field goes further than one that is wrong everywhere.
  const formes: fc.Arbitrary<unknown>[] = exemple === null ? [] : Array(5).fill(fc.constant(exemple))
  if (schema.pattern !== undefined) formes.push(fc.stringMatching(new RegExp(schema.pattern)))
  else
    formes.push(
      fc.string({ minLength: schema.minLength ?? 1, maxLength: Math.min(schema.maxLength ?? 40, 600) }),
    )
  return fc.oneof(...formes)
}

function entierDe({ minimum, maximum }: Schema): fc.Arbitrary<unknown> {
  const [bas, haut] = [borner(minimum, 0), borner(maximum, ENTIER_MAXIMUM)]
  return fc.oneof(
    fc.integer({ min: Math.ceil(bas), max: Math.floor(haut) }),
    fc.constantFrom(Math.ceil(bas), Math.floor(haut)),
  )
}

/** What the schema admits, or nearly: a format that it does not write is left to chance and to the examples. */
export function juste(
  nom: string,
  schema: Schema,
  schemas: Schemas,
  profondeur = PROFONDEUR,
): fc.Arbitrary<unknown> {
  const suite = (s: Schema) => juste(nom, s, schemas, profondeur)
  if (schema.$ref) return suite(schemas[schema.$ref.replace(/^.*\//, '')] ?? {})
  const choix = schema.anyOf ?? schema.oneOf
  if (choix) return fc.oneof(...choix.map(suite))
  if (schema.allOf?.[0]) return suite(schema.allOf[0])
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const [type] = [schema.type ?? 'string'].flat()
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer' || type === 'number') return entierDe(schema)
  if (profondeur === 0) return fc.constant('')
  if (type === 'array')
    return fc.array(juste(nom, schema.items ?? {}, schemas, profondeur - 1), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 3, 3),
    })
  return type === 'object' ? objetJuste(schema, schemas, profondeur - 1) : texteDe(nom, schema)
}

export const objetJuste = (
  { properties = {}, required = [] }: Schema,
  schemas: Schemas,
  profondeur = PROFONDEUR,
): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([nom, schema]) => [nom, juste(nom, schema, schemas, profondeur)]),
    ),
    { requiredKeys: required, noNullPrototype: true },
  )

const NOMS_DE_TROP = [
  'inconnu',
  '__proto__',
  'constructor',
  'id',
  'role',
  'acteur',
  'client',
  '',
  'a'.repeat(2_000),
]

type Mal =
  | { genre: 'remplacer'; rang: number; valeur: unknown }
  | { genre: 'oter'; rang: number }
  | { genre: 'ajouter'; nom: string; valeur: unknown }

const mal: fc.Arbitrary<Mal> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ genre: fc.constant('remplacer' as const), rang: fc.nat(40), valeur: hostile }),
  },
  { weight: 1, arbitrary: fc.record({ genre: fc.constant('oter' as const), rang: fc.nat(40) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      genre: fc.constant('ajouter' as const),
      nom: fc.constantFrom(...NOMS_DE_TROP),
      valeur: hostile,
    }),
  },
)

/** Leaves in their order, each as the keys that lead to it. */
function feuilles(valeur: unknown, ici: string[] = []): string[][] {
  if (typeof valeur !== 'object' || valeur === null || Object.keys(valeur).length === 0) return [ici]
  return Object.entries(valeur).flatMap(([cle, v]) => feuilles(v, [...ici, cle]))
}

/** `fromEntries` and arrays make own properties, also of `__proto__`. */
function changer(valeur: unknown, chemin: readonly string[], par: unknown): unknown {
  const [cle, ...reste] = chemin
  if (cle === undefined) return par
  if (Array.isArray(valeur)) return valeur.map((v, i) => (String(i) === cle ? changer(v, reste, par) : v))
  return Object.fromEntries(
    Object.entries(valeur as object).map(([k, v]) => [k, k === cle ? changer(v, reste, par) : v]),
  )
}

function faireMal(objet: Record<string, unknown>, m: Mal): Record<string, unknown> {
  if (m.genre === 'ajouter') return Object.fromEntries([...Object.entries(objet), [m.nom, m.valeur]])
  const noms = Object.keys(objet)
  if (noms.length === 0) return objet
  if (m.genre === 'oter')
    return Object.fromEntries(Object.entries(objet).filter(([nom]) => nom !== noms[m.rang % noms.length]))
  const lieux = feuilles(objet)
  return changer(objet, lieux[m.rang % lieux.length] ?? [], m.valeur) as Record<string, unknown>
}

/** A quarter is left as it is. */
export const blesse = (objet: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      objet,
      fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(mal, { minLength: 1, maxLength: 3 }) },
      ),
    )
    .map(([juste_, maux]) => maux.reduce(faireMal, juste_))
