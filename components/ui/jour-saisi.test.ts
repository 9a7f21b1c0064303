/** Days as they are typed, as they were kept half typed, and as an address brings them: whatever it says, the field is drawn. */
import { CalendarDate } from '@internationalized/date'
import { expect, test } from 'vitest'
import { jourEnSaisie, lireJourSaisi, refusDeJour } from './jour-saisi'
import { jourTape } from './jour-tape'

test.each([
  ['2010-04-18', '18/04/2010'],
  ['2012-02-29', '29/02/2012'],
  ['2010-02-29', '2010-02-29'],
  ['2010-13-01', '2010-13-01'],
  ['18042010', '18/04/2010'],
  ['0000-00-00', '0000-00-00'],
  ['demain', 'demain'],
  ['', ''],
])('« %s » is shown as « %s »', (texte, saisie) => {
  expect(jourEnSaisie(texte)).toBe(saisie)
})

test.each(['31/02/2010', '00/04/2010', '18/13/2010', '180020', '2010-00-10', '31/11', '0/4', '3111'])(
  '« %s » is no day',
  (texte) => {
    expect(lireJourSaisi(texte)).toBeNull()
  },
)

test.each([
  ['31/11/2026', /n’existe pas/],
  ['18/13/10', /n’existe pas/],
  ['demain', /non reconnue/],
  ['31/11', /n’existe pas/],
  ['31/', /non reconnue/],
])('« %s » is told what is wrong with it', (texte, dit) => {
  expect(refusDeJour(texte)).toMatch(dit)
})

test.each([
  ['3/12', '2026-12-03'],
  ['28.10', '2026-10-28'],
  ['5/1', '2027-01-05'],
  ['30-11', '2026-11-30'],
  ['1/6', '2026-06-01'],
  ['0312', '2026-12-03'],
])('« %s » typed on 30 November 2026 is the nearest such day', (texte, jour) => {
  expect(lireJourSaisi(texte, { aujourdhui: new CalendarDate(2026, 11, 30) })?.toString()).toBe(jour)
})

test.each([
  [2027, '2028-02-29'],
  [2026, '2024-02-29'],
  [2025, '2024-02-29'],
])('in February %i, 29/2 is that of the nearest leap year', (annee, jour) => {
  expect(lireJourSaisi('29/2', { aujourdhui: new CalendarDate(annee, 2, 20) })?.toString()).toBe(jour)
})

const MAI = new CalendarDate(2027, 5, 2)

test.each([
  ['28/10', 'passe', '2026-10-28'],
  ['28/10', 'avenir', '2027-10-28'],
  ['1/5', 'passe', '2027-05-01'],
  ['1/5', 'avenir', '2028-05-01'],
  ['2/5', 'passe', '2027-05-02'],
  ['2/5', 'avenir', '2027-05-02'],
  ['3/5', 'passe', '2026-05-03'],
  ['29/2', 'passe', '2024-02-29'],
  ['29/2', 'avenir', '2028-02-29'],
  ['28/10/24', 'avenir', '2024-10-28'],
] as const)('« %s » typed on 2 May 2027 for a day of « %s »', (texte, quand, jour) => {
  expect(lireJourSaisi(texte, { quand, aujourdhui: MAI })?.toString()).toBe(jour)
})

test('a day without its year is not one yet for what follows as it is typed', () => {
  expect([jourTape('18/04'), jourTape('1804'), jourTape('18/04/2010')]).toEqual([null, null, '2010-04-18'])
})
