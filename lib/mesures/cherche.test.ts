import { expect, test } from 'vitest'
import { lireCherche } from './cherche'

test.each([
  ['Poliénas', ['polienas']],
  ['  La Coopérative   Dauphinoise ', ['cooperative', 'dauphinoise']],
  ['verger du moulin', ['verger', 'moulin']],
  ['l’Isère, Saint-Marcellin', ['isere', 'saint', 'marcellin']],
  ['la', ['la']],
  ['%_\\', []],
  ['', []],
  ['a b c d e f g h', ['a', 'b', 'c', 'e', 'f', 'g']],
])('%j → %j', (texte, mots) => {
  expect(lireCherche(texte).mots).toEqual(mots)
})
