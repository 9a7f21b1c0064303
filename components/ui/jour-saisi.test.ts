/** Days as they are typed, and as an address brings them: whatever it says, the field is drawn. */
import { expect, test } from 'vitest'
import { jourIsoVersSaisie, lireJourSaisi, refusDeJour } from './jour-saisi'

test.each([
  ['2010-04-18', '18/04/2010'],
  ['2012-02-29', '29/02/2012'],
  ['2010-02-29', '2010-02-29'],
  ['2010-13-01', '2010-13-01'],
  ['0000-00-00', '0000-00-00'],
  ['demain', 'demain'],
  ['', ''],
])('an address with « %s » shows « %s »', (iso, saisie) => {
  expect(jourIsoVersSaisie(iso)).toBe(saisie)
})

test.each(['31/02/2010', '00/04/2010', '18/13/2010', '180020', '2010-00-10'])('« %s » is no day', (texte) => {
  expect(lireJourSaisi(texte)).toBeNull()
})

test.each([
  ['31/11/2026', /n’existe pas/],
  ['18/13/10', /n’existe pas/],
  ['demain', /non reconnue/],
  ['31/11', /non reconnue/],
])('« %s » is told what is wrong with it', (texte, dit) => {
  expect(refusDeJour(texte)).toMatch(dit)
})
