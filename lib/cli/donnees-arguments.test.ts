import { describe, expect, test } from 'vitest'
import { lireDemandeDonnees } from './donnees-arguments'

describe('refused in a sentence', () => {
  test.each([
    [['--campagnes', '0'], /--campagnes : donnez un nombre entier de 1 à 20/],
    [['--campagnes', '21'], /--campagnes/],
    [['--campagnes', 'dix'], /--campagnes/],
    [['--graine', '1.5'], /--graine/],
    [['--graine', '-1'], /./],
    [['--reduction', '0'], /--reduction/],
    [['--ajouter'], /n’est pas reconnue/],
    [['10'], /n’est pas reconnue/],
  ])('%j', (mots, phrase) => {
    expect(() => lireDemandeDonnees(mots)).toThrow(phrase)
  })
})

test('the contract’s command, and what is left out', () => {
  const tout = { campagnes: 10, graine: 1, reduction: 1 }
  expect(lireDemandeDonnees(['--campagnes', '10', '--graine', '1'])).toEqual(tout)
  expect(lireDemandeDonnees([])).toEqual(tout)
  expect(lireDemandeDonnees(['--aide'])).toBeNull()
})
