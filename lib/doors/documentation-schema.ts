/** A JSON schema in French: what a value is, what bounds it, and an example. Pure. */

import { exempleDe } from './documentation-exemples'
import type { ChampDecrit } from './documentation-types'

/** The part of JSON Schema that our own schemas make. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  description?: string
}

const TYPES: Record<string, string> = {
  string: 'texte',
  number: 'nombre',
  integer: 'entier',
  boolean: 'vrai ou faux',
  object: 'objet',
  array: 'liste',
  null: 'vide',
}

const nomDe = (ref: string): string => ref.replace(/^.*\//, '')
const estVide = ({ const: constante, type }: Schema) => constante === '' || type === 'null'

function toutesLesFormes(schema: Schema): Schema[] {
  const toutes = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (!toutes) return [schema]
  return toutes.filter((s) => !estVide(s)).flatMap(toutesLesFormes)
}

const estNombre = ({ type }: Schema) => type === 'number' || type === 'integer'

/** What it can be. « Nothing » is told apart; that a number may be written as a text, once for all. */
function formes(schema: Schema): Schema[] {
  const toutes = toutesLesFormes(schema)
  return toutes.some(estNombre) ? toutes.filter((s) => s.type !== 'string') : toutes
}

const peutEtreVide = ({ anyOf = [], type }: Schema): boolean =>
  anyOf.some((s) => estVide(s) || peutEtreVide(s)) || (Array.isArray(type) && type.includes('null'))

const listeEn = (type: string): string => (type === 'objet' ? 'liste d’objets' : `liste de ${type}`)

const typeSeul = (schema: Schema): string => {
  if (schema.$ref) return nomDe(schema.$ref)
  if (schema.format === 'binary') return 'fichier'
  if (schema.items) return listeEn(typeDe(schema.items))
  if (schema.enum) return 'mot'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const types = [schema.type ?? 'object'].flat().filter((t) => t !== 'null')
  return types.map((t) => TYPES[t] ?? t).join(' ou ')
}

export const typeDe = (schema: Schema): string => [...new Set(formes(schema).map(typeSeul))].join(' ou ')

/** The representation that it is, or is a list of. */
export const representationDe = (schema: Schema): string | null => {
  const ref = formes(schema)
    .map((s) => s.$ref ?? (s.items && formes(s.items).find((i) => i.$ref)?.$ref))
    .find(Boolean)
  return ref ? nomDe(ref) : null
}

const dire = (limite: number | undefined, phrase: (n: number) => string): string[] =>
  limite === undefined || Math.abs(limite) >= Number.MAX_SAFE_INTEGER ? [] : [phrase(limite)]

const contraintesSeules = (s: Schema): string[] => [
  ...(s.enum ? [s.enum.map(String).join(', ')] : []),
  ...dire(s.minLength, (n) => (n === 1 ? 'non vide' : `${n} caractères au moins`)),
  ...dire(s.maxLength, (n) => `${n} caractères au plus`),
  ...dire(s.minimum, (n) => `${n} au moins`),
  ...dire(s.maximum, (n) => `${n} au plus`),
  ...dire(s.minItems, (n) => `${n} élément${n > 1 ? 's' : ''} au moins`),
  ...dire(s.maxItems, (n) => `${n} éléments au plus`),
  ...(s.pattern ? [`de la forme ${s.pattern}`] : []),
]

export function contraintesDe(schema: Schema): string[] {
  const seules = formes(schema).flatMap(contraintesSeules)
  return [
    ...new Set(seules),
    ...(peutEtreVide(schema) ? ['peut être vide'] : []),
    ...(schema.default === undefined ? [] : [`sinon ${JSON.stringify(schema.default)}`]),
  ]
}

/** Fields below this depth are left to the representation that describes them. */
const PROFONDEUR = 3

const objetDe = (schema: Schema): Schema | undefined => formes(schema).find((s) => s.properties)
const listeDe = (schema: Schema): Schema | undefined => formes(schema).find((s) => s.items)

export function champDe(nom: string, schema: Schema, obligatoire: boolean): ChampDecrit {
  return {
    nom,
    type: typeDe(schema),
    representation: representationDe(schema),
    obligatoire,
    contraintes: contraintesDe(schema),
    exemple: exempleDe(nom, schema),
    description: schema.description ?? null,
  }
}

/** The fields of an object, those of the objects inside after each: `lignes[].quantite`. */
export function champsDe(schema: Schema, prefixe = '', profondeur = PROFONDEUR): ChampDecrit[] {
  const objet = objetDe(schema)
  if (!objet?.properties || profondeur === 0) return []
  const requis = new Set(objet.required ?? [])
  return Object.entries(objet.properties).flatMap(([nom, valeur]) => {
    const entier = prefixe + nom
    const dedans = listeDe(valeur)?.items
    return [
      champDe(entier, valeur, requis.has(nom)),
      ...champsDe(valeur, `${entier}.`, profondeur - 1),
      ...(dedans ? champsDe(dedans, `${entier}[].`, profondeur - 1) : []),
    ]
  })
}
