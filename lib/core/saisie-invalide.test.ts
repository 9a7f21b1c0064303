import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATIONS } from '@/lib/doors/operations'
import { estUnePhrase } from './aide-aux-tests'
import { jugerSaisie, saisieInvalide } from './saisie-invalide'

const champsDe = (schema: z.ZodType, saisie: unknown) => {
  const lu = schema.safeParse(saisie)
  return lu.success ? [] : saisieInvalide(lu.error).champs
}

describe('zod without words of ours still speaks French', () => {
  test.each([
    ['missing', z.strictObject({ a: z.string() }), {}, 'À renseigner.'],
    ['empty', z.strictObject({ a: z.string().min(1) }), { a: '' }, 'À renseigner.'],
    ['too short', z.strictObject({ a: z.string().min(12) }), { a: 'x' }, 'Au moins 12 caractères.'],
    ['too long', z.strictObject({ a: z.string().max(2) }), { a: 'xxx' }, 'Au plus 2 caractères.'],
    ['too small', z.strictObject({ a: z.number().min(1000) }), { a: 1 }, /^Au moins 1\s000\.$/u],
    ['not above', z.strictObject({ a: z.number().gt(0) }), { a: 0 }, 'Doit dépasser 0.'],
    ['too large', z.strictObject({ a: z.number().max(9) }), { a: 10 }, 'Au plus 9.'],
    ['no choice', z.strictObject({ a: z.enum(['AB', 'BIO']) }), { a: 'X' }, 'Valeurs admises : AB, BIO.'],
    [
      'no format',
      z.strictObject({ a: z.email() }),
      { a: 'x' },
      'Ce format n’est pas reconnu : relisez la saisie.',
    ],
    ['unknown', z.strictObject({}), { a: 1 }, 'Ce champ n’est pas attendu ici : retirez-le.'],
    ['no line', z.strictObject({ a: z.array(z.string()).min(1) }), { a: [] }, 'Au moins 1 ligne.'],
    [
      'too many lines',
      z.strictObject({ a: z.array(z.string()).max(1) }),
      { a: ['', ''] },
      'Au plus 1 ligne.',
    ],
    ['two letters for one', z.strictObject({ a: z.string().max(1) }), { a: 'xx' }, 'Au plus 1 caractère.'],
    [
      'refined',
      z.strictObject({ a: z.string().refine(() => false) }),
      { a: '' },
      /^Cette valeur n’est pas admise/,
    ],
  ])('%s', (_nom, schema, saisie, message) => {
    expect(champsDe(schema, saisie)).toEqual([{ champ: 'a', message: expect.stringMatching(message) }])
  })

  test.each(['string', 'number', 'boolean', 'array', 'object'] as const)('not a %s', (type) => {
    const types = {
      string: z.string(),
      number: z.number(),
      boolean: z.boolean(),
      array: z.array(z.any()),
      object: z.object({}),
    }
    const [champ] = champsDe(z.strictObject({ a: types[type] }), { a: null })
    estUnePhrase(champ?.message ?? '')
  })

  test('one wrong field heads the summary, several are counted, hundreds are cut', () => {
    const deux = z.strictObject({ a: z.string(), b: z.string() }).safeParse({ a: 1, b: 1 })
    const un = z.strictObject({ a: z.string() }).safeParse({})
    const mille = z
      .strictObject({})
      .safeParse(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`c${i}`, 1])))
    expect(deux.error && saisieInvalide(deux.error).message).toBe('2 champs sont à corriger.')
    expect(un.error && saisieInvalide(un.error).message).toMatch(/\ba\b.* : à renseigner\.$/i)
    expect(mille.error && saisieInvalide(mille.error).champs).toHaveLength(50)
  })

  test('nested fields are named with dots', () => {
    const schema = z.strictObject({ lots: z.array(z.strictObject({ calibre: z.number() })) })
    expect(champsDe(schema, { lots: [{ calibre: 1 }, { calibre: 'x', y: 1 }] }).map((c) => c.champ)).toEqual([
      'lots.1.calibre',
      'lots.1.y',
    ])
  })
})

type Forme = { properties?: Record<string, Forme>; items?: Forme; anyOf?: Forme[]; allOf?: Forme[] }

/** Every field that a schema knows, as a path: `verger`, `lots.0.calibre`. */
function cheminsDe(forme: Forme): string[][] {
  const enfants = Object.entries(forme.properties ?? {}).flatMap(([nom, f]) => [
    [nom],
    ...cheminsDe(f).map((c) => [nom, ...c]),
  ])
  const elements = forme.items ? cheminsDe(forme.items).map((c) => ['0', ...c]) : []
  return [...enfants, ...elements, ...[...(forme.anyOf ?? []), ...(forme.allOf ?? [])].flatMap(cheminsDe)]
}

const poser = ([tete, ...reste]: string[], valeur: unknown): unknown =>
  tete === undefined ? valeur : tete === '0' ? [poser(reste, valeur)] : { [tete]: poser(reste, valeur) }

const OPERATEURS: unknown[] = [
  { not: '' },
  { gt: 0 },
  { contains: '' },
  { set: 'x' },
  { $ne: null },
  { toString: 'x' },
  [['x']],
]
const HOSTILES = [
  ...OPERATEURS,
  null,
  '',
  ' ',
  'x'.repeat(10_000),
  '\u0000',
  '\ud800',
  'V058\u0000',
  '30/02/2010',
  '12.520',
  '1e9',
  -1,
  0,
  0.1,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 31,
  true,
  [],
  {},
]

describe.each(OPERATIONS.map((o) => [o.declaration.route, o.declaration.schema] as const))(
  '%s',
  (_route, schema) => {
    const chemins = cheminsDe(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Forme)

    test('refuses an operator object in each of its fields, naming the field', () => {
      for (const chemin of chemins)
        for (const operateur of OPERATEURS) {
          const nommes = champsDe(schema, poser(chemin, operateur)).map((c) => c.champ)
          const champ = chemin.join('.')
          expect(
            nommes.filter((n) => n === champ || n.startsWith(`${champ}.`)),
            `${champ} = ${JSON.stringify(operateur)}`,
          ).not.toEqual([])
        }
    })

    test('answers whatever is wrong with French sentences', () => {
      for (const chemin of chemins)
        for (const valeur of HOSTILES)
          for (const { message } of champsDe(schema, poser(chemin, valeur))) estUnePhrase(message)
    })

    test('refuses fields that it does not know, and names them', () => {
      for (const inconnu of ['inattendu', 'where', '$where', 'constructor', 'toString', 'hasOwnProperty'])
        expect(champsDe(schema, { [inconnu]: 1 })).toContainEqual({
          champ: inconnu,
          message: 'Ce champ n’est pas attendu ici : retirez-le.',
        })
      const lu = schema.safeParse(JSON.parse('{"__proto__": {"code": "L0512"}}'))
      expect(lu.success && Object.keys(lu.data as object).includes('__proto__')).toBe(false)
    })

    test.each([[[]], ['x'], [12], [true], [[{}]]])('refuses %j for its whole body', (corps) => {
      const [premier] = champsDe(schema, corps)
      estUnePhrase(premier?.message ?? '')
    })
  },
)

describe('a length that is none', () => {
  const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.string().max(10) })) })
  const FAUSSE = { length: { toString: 1, valueOf: 2 } }

  test('is the fault of its field', () => {
    expect(() => jugerSaisie(schema, { a: [{ b: '' }, { b: FAUSSE }] })).toThrow(
      expect.objectContaining({ champs: [{ champ: 'a.1.b', message: expect.stringMatching(/pas admise/) }] }),
    )
  })

  test('does not hide a fault of ours', () => {
    const faute = new TypeError('ours')
    const notre = schema.refine(() => {
      throw faute
    })
    expect(() => jugerSaisie(notre, { a: [] })).toThrow(faute)
  })
})
