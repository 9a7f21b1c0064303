import { describe, expect, test } from 'vitest'
import { cleSaisie, ecrireSaisie, lireSaisie } from './saisie-gardee'

const LE = 1_790_000_000_000
const SAISIE = {
  le: LE,
  valeurs: { verger: 'V058', quantiteKg: '12 520' },
  envoi: { contenu: '[]', cle: 'k' },
}
const ecrite = ecrireSaisie(SAISIE, 'base')

test('what is written is read as it was', () => {
  expect(lireSaisie(ecrite, 'base', LE + 1)).toEqual(SAISIE)
  expect(lireSaisie(ecrireSaisie({ ...SAISIE, envoi: null }, ''), '', LE)).toEqual({ ...SAISIE, envoi: null })
})

describe('nothing is found', () => {
  test.each([
    ['nothing kept', null],
    ['no JSON', '{"version":1'],
    ['another version', ecrite.replace('"version":1', '"version":0')],
    ['no values', JSON.stringify({ version: 1, sur: 'base', le: LE })],
    ['values that are no texts', ecrite.replace('"12 520"', '12520')],
    ['a list', '[]'],
    ['null', 'null'],
  ])('%s', (_nom, brut) => {
    expect(lireSaisie(brut, 'base', LE)).toBeNull()
  })

  test('when the record it was typed upon has changed', () => {
    expect(lireSaisie(ecrite, 'autre', LE)).toBeNull()
  })

  test('after a fortnight, well before the server forgets its key', () => {
    expect(lireSaisie(ecrite, 'base', LE + 14 * 86_400_000)).not.toBeNull()
    expect(lireSaisie(ecrite, 'base', LE + 14 * 86_400_000 + 1)).toBeNull()
  })
})

test('a key that is no key is left aside, the rest is kept', () => {
  const brut = ecrite.replace('"cle":"k"', '"cle":1')
  expect(lireSaisie(brut, 'base', LE)).toEqual({ ...SAISIE, envoi: null })
})

test('two users, two places', () => {
  expect(cleSaisie('reception', 'livraison')).not.toBe(cleSaisie('direction', 'livraison'))
})
