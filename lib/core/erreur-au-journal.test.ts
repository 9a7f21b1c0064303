import { expect, test } from 'vitest'
import { erreurAuJournal, sansJeton } from './erreur-au-journal'

const SECRET = 'Canari-du-mot-de-passe'
const ecrite = (erreur: unknown) => JSON.stringify(erreurAuJournal(erreur))

const nommee = (name: string, message: string, faits: object = {}) =>
  Object.assign(new Error(message), { name }, faits)

test.each([
  [
    'the call that Prisma prints with its values',
    nommee(
      'PrismaClientValidationError',
      `\nInvalid \`prisma.utilisateur.create()\` invocation:\n{ data: { nom: "${SECRET}" } }\n\nUnknown argument \`x\`.`,
    ),
  ],
  [
    'the value that PostgreSQL could not read',
    nommee('error', `invalid input syntax for type integer: "${SECRET}"`, { code: '22P02' }),
  ],
  [
    'the key that PostgreSQL found twice',
    nommee('error', 'duplicate key', { code: '23505', detail: `(nom)=(${SECRET})` }),
  ],
  [
    'what an error carries besides',
    nommee('Error', 'broken', { config: { cookie: SECRET }, parameters: [SECRET] }),
  ],
  ['what was thrown without being an error', { motDePasse: SECRET }],
  [
    'the cause of the cause',
    new Error('a', { cause: nommee('PrismaClientKnownRequestError', `Invalid "${SECRET}"`) }),
  ],
])('leaves out %s', (_, erreur) => {
  expect(ecrite(erreur)).not.toContain(SECRET)
})

test('leaves out the text that JSON.parse stumbled on', () => {
  let erreur: unknown
  try {
    JSON.parse(`${SECRET}`)
  } catch (e) {
    erreur = e
  }
  expect(erreur).toBeInstanceOf(SyntaxError)
  expect(ecrite(erreur)).not.toContain(SECRET.slice(0, 8))
})

test('keeps what finds the fault', () => {
  const cause = nommee('error', 'duplicate key value', {
    code: '23505',
    table: 'lot',
    constraint: 'lot_pkey',
  })
  const lue = erreurAuJournal(
    Object.assign(new TypeError('x is not a function', { cause }), { digest: 'abc' }),
  )
  expect(lue).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
    digest: 'abc',
    pile: expect.stringContaining('erreur-au-journal.test.ts'),
    cause: { code: '23505', table: 'lot', contrainte: 'lot_pkey' },
  })
})

test('a token is cut wherever it slipped in', () => {
  expect(sansJeton('/x/noix_abc-DEF_123/y')).toBe('/x/noix_…/y')
})
