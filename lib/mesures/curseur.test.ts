import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ecrireCurseur, enPage, LIMITE_MAXIMUM, pagination } from './curseur'
import { jourSchema } from './jour'

const parJour = z.strictObject(pagination(z.tuple([jourSchema, z.string()])))
const parNom = z.strictObject(pagination(z.tuple([z.string(), z.string()])))
const champs = (schema: z.ZodType, saisie: unknown) =>
  schema.safeParse(saisie).error?.issues.map((i) => i.path.join('.'))

describe('a cursor that is refused', () => {
  const encode = (texte: string | Buffer) => Buffer.from(texte).toString('base64url')
  test.each([
    ['empty', ''],
    ['typed by hand', 'suite'],
    ['not JSON', encode('[1,')],
    ['not UTF-8', encode(Buffer.from([0xff, 0xfe, 0x80]))],
    ['an object', encode('{"not":""}')],
    ['null', encode('null')],
    ['too short', encode('["2010-04-18"]')],
    ['too long', encode('["2010-04-18","L0512","x"]')],
    ['a number for a code', encode('["2010-04-18",512]')],
    ['no day of the calendar', encode('["2010-02-30","L0512"]')],
    ['SQL', encode(`["2010-04-18' OR 1=1","L0512"]`)],
    ['of a list sorted by name', ecrireCurseur(['Les noix de Polienas', 'P001'])],
    ['longer than any of ours', ecrireCurseur(['2010-04-18', 'x'.repeat(1_000)])],
  ])('%s', (_nom, suivant) => {
    expect(champs(parJour, { suivant })).toEqual(['suivant'])
  })

  test.each([
    ['NUL, which PostgreSQL refuses in a text', 'P\u0000'],
    ['a lone surrogate', 'P\ud800'],
  ])('%s', (_nom, code) => {
    expect(champs(parNom, { suivant: ecrireCurseur(['Les noix', code]) })).toEqual(['suivant'])
  })
})

test('a cursor above the integers of the base is refused, not sent to it', () => {
  const parNumero = z.strictObject(pagination(z.tuple([z.number().int()])))
  expect(champs(parNumero, { suivant: ecrireCurseur([2_147_483_648]) })).toEqual(['suivant'])
  expect(parNumero.safeParse({ suivant: ecrireCurseur([2_147_483_647]) }).success).toBe(true)
})

describe('a limit that is refused', () => {
  test.each([
    0,
    -1,
    201,
    1.5,
    Number.NaN,
    '0',
    '201',
    '1.5',
    'x',
    '',
    ' ',
    '1e2',
    [],
    {},
    null,
    true,
    '9'.repeat(20),
  ])('%j', (limite) => {
    const lu = parJour.safeParse({ limite })
    expect(lu.error?.issues.map((i) => i.message)).toEqual([`Un nombre de 1 à ${LIMITE_MAXIMUM}.`])
  })
})

test('fifty rows unless told, two hundred at most', () => {
  expect(parJour.parse({}).limite).toBe(50)
  expect(parJour.parse({ limite: '200' }).limite).toBe(LIMITE_MAXIMUM)
})

test('the last row shown is where the next page begins, and the end has no cursor', () => {
  const lignes = [3, 2, 1].map((n) => ({ date: `2010-04-0${n}`, code: `L000${n}` }))
  const page = enPage(lignes, 2, (l) => [l.date, l.code])
  expect(page.elements).toEqual(lignes.slice(0, 2))
  expect(parJour.parse({ suivant: page.suivant }).suivant).toEqual(['2010-04-02', 'L0002'])
  expect(enPage(lignes, 3, (l) => [l.date, l.code]).suivant).toBeNull()
  expect(enPage([], 50, () => [])).toEqual({ elements: [], suivant: null })
})
