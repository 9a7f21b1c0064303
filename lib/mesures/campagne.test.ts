import { expect, test } from 'vitest'
import { campagneDe, libelleCampagne } from './campagne'
import { jour } from './jour'

test.each([
  ['2010-08-31', 2009],
  ['2010-09-01', 2010],
  ['2010-04-18', 2009],
  ['2010-12-31', 2010],
  ['2011-01-01', 2010],
])('%s belongs to the campaign %d', (j, annee) => {
  expect(campagneDe(jour(j))).toBe(annee)
})

test('the direction may open a campaign on another day', () => {
  const premierAout = { mois: 8, quantieme: 1 }
  expect(campagneDe(jour('2010-07-31'), premierAout)).toBe(2009)
  expect(campagneDe(jour('2010-08-01'), premierAout)).toBe(2010)
})

test('it is named by both its years', () => {
  expect(libelleCampagne(2009)).toBe('2009-2010')
})
