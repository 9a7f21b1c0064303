/** The register of members: its order is kept, it is read as it stood on a day, and its foot counts all of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { ecrireCurseur } from '@/lib/mesures/curseur'
import { adherer } from './adhesion.usecases'
import { DIRECTION, nouveauProducteur, RECEPTION } from './monde-de-test'
import { lireProducteur } from './producteur.queries'
import { lireRegistre, totaliserRegistre } from './registre.queries'

let base: BaseDeTest
let remettreHorloge: () => void
const codes: string[] = []
const inscrire = async (saisie: object) => {
  const { code } = await nouveauProducteur()
  codes.push(code)
  return adherer(RECEPTION, { code, ...saisie })
}
const numeros = async (filtres: object) =>
  (await lireRegistre(DIRECTION, filtres)).elements.map((i) => i.numero)

beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  await inscrire({ dateAdhesion: '1998-03-12', partsSociales: 240, numero: 10 })
  await inscrire({ dateAdhesion: '2001-10-05', dateSortie: '2010-01-01', partsSociales: 100, numero: 11 })
  await inscrire({ dateAdhesion: '2006-01-16', numero: 15 })
  await adherer(RECEPTION, { code: codes[1], dateAdhesion: '2015-05-04', partsSociales: 120 })
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

describe('a number that is typed', () => {
  test.each([
    [
      'among older entries',
      { numero: 12, dateAdhesion: '2020-01-01' },
      /le numéro 15 est entré le 16\/01\/2006/,
    ],
    [
      'before all of them',
      { numero: 3, dateAdhesion: '1998-03-13' },
      /le numéro 10 est entré le 12\/03\/1998/,
    ],
    ['that is taken', { numero: 11, dateAdhesion: '2001-10-05' }, /déjà pris/],
  ])('%s is refused, and nothing is written', async (_nom, saisie, phrase) => {
    const { code } = await nouveauProducteur()
    const refus = await refusDe(() => adherer(RECEPTION, { code, ...saisie }))
    expect(refus.genre).toBe('conflit')
    expect(refus.champs).toEqual([{ champ: 'numero', message: expect.stringMatching(phrase) }])
    expect((await lireProducteur(DIRECTION, { code })).adhesions).toEqual([])
  })

  test('may not be slipped in by a correction either; its own may be typed again', async () => {
    const [derniere] = (await lireProducteur(DIRECTION, { code: codes[1] ?? '' })).adhesions
    const corriger = (numero: number | undefined) =>
      adherer(RECEPTION, { code: codes[1], dateAdhesion: '2015-05-04', numero })
    expect((await refusDe(() => corriger(14))).genre).toBe('conflit')
    expect((await corriger(derniere?.numero)).adhesion).toMatchObject({ numero: 16, partsSociales: 120 })
  })
})

test('the register lists every period in order, those that ended and those that came back', async () => {
  const { elements } = await lireRegistre(DIRECTION)
  expect(elements.map((i) => [i.numero, i.dateAdhesion, i.dateSortie, i.enCours, i.numeroPrecedent])).toEqual(
    [
      [10, '1998-03-12', null, true, null],
      [11, '2001-10-05', '2010-01-01', false, null],
      [15, '2006-01-16', null, true, null],
      [16, '2015-05-04', null, true, 11],
    ],
  )
  expect(elements.every((i) => !i.tardive)).toBe(true)
  expect(await totaliserRegistre(DIRECTION)).toEqual({
    inscriptions: 4,
    adherents: 3,
    partsSociales: 360,
    derniereAdhesion: '2015-05-04',
  })
})

test.each([
  ['1998-03-11', [], []],
  ['2005-01-01', [10, 11], [10, 11]],
  ['2009-12-31', [10, 11, 15], [10, 11, 15]],
  ['2010-01-01', [10, 11, 15], [10, 15]],
  ['2015-05-04', [10, 11, 15, 16], [10, 15, 16]],
])('on %s it had %j, of whom %j were members', async (au, inscrits, membres) => {
  expect(await numeros({ au })).toEqual(inscrits)
  expect(await numeros({ au, enCours: '1' })).toEqual(membres)
  expect((await totaliserRegistre(DIRECTION, { au })).adherents).toBe(membres.length)
})

test('on a day before a leaving, the leaving is not known yet', async () => {
  const { elements } = await lireRegistre(DIRECTION, { au: '2005-01-01' })
  expect(elements[1]).toMatchObject({ numero: 11, dateSortie: null, enCours: true })
  expect(await totaliserRegistre(DIRECTION, { au: '2005-01-01', enCours: '1' })).toEqual({
    inscriptions: 2,
    adherents: 2,
    partsSociales: 340,
    derniereAdhesion: '2001-10-05',
  })
})

test('it is read page by page, and by no filter that means nothing', async () => {
  const premiere = await lireRegistre(DIRECTION, { limite: 3 })
  expect(premiere.elements).toHaveLength(3)
  const suite = await lireRegistre(DIRECTION, { limite: 3, suivant: premiere.suivant })
  expect([suite.elements.map((i) => i.numero), suite.suivant]).toEqual([[16], null])
  // PostgreSQL has no such number: compared with one, it fails.
  const forge = { suivant: ecrireCurseur([2_147_483_648]) }
  for (const saisie of [{ au: 'hier' }, { enCours: 'peut-être' }, { limite: 201 }, { tri: 'nom' }, forge])
    expect((await refusDe(() => lireRegistre(DIRECTION, saisie))).genre).toBe('invalide')
})

test('a member recorded late takes the next number, and the register says so', async () => {
  const fiche = await inscrire({ dateAdhesion: '2003-06-01' })
  expect(fiche.adhesion?.numero).toBe(17)
  const { elements } = await lireRegistre(DIRECTION)
  expect(elements.filter((i) => i.tardive).map((i) => i.numero)).toEqual([17])
})

test('who leaves says why, and the audit keeps it', async () => {
  const code = codes[2] ?? ''
  await adherer(RECEPTION, { code, dateAdhesion: '2006-01-16', dateSortie: '2026-10-15', motif: 'Retraite' })
  const audit = await base.db.audit.findFirstOrThrow({ where: { code }, orderBy: { id: 'desc' } })
  expect(audit.apres).toMatchObject({ adherent: false, motif: 'Retraite' })
})

test('before anybody joined, it is empty', async () => {
  expect((await lireRegistre(DIRECTION, { au: '1990-01-01' })).elements).toEqual([])
  expect(await totaliserRegistre(DIRECTION, { au: '1990-01-01' })).toEqual({
    inscriptions: 0,
    adherents: 0,
    partsSociales: 0,
    derniereAdhesion: null,
  })
})
