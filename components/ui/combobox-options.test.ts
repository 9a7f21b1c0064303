/** What a text typed in full names: one record or none. */
import { expect, test } from 'vitest'
import { designee } from './combobox-options'

const VERGERS = ['V058', 'V580', 'V0581'].map((id) => ({ id, libelle: `Verger ${id.slice(1)} du moulin` }))
const CLIENTS = ['supe1', 'supe00001', 'supe0002', 'supe002'].map((id) => ({ id, libelle: `Client ${id}` }))

test.each([
  ['V058', 'V058'],
  ['v58', 'V058'],
  ['V 58', 'V058'],
  ['v0058', 'V058'],
  ['v580', 'V580'],
  ['v5', undefined],
  ['58', undefined],
  ['verger 058 du moulin', 'V058'],
  ['', undefined],
])('« %s » names %s', (texte, code) => {
  expect(designee(VERGERS, texte)?.id).toBe(code)
})

test('a code in full before one without its zeros, and none when two could be meant', () => {
  expect(designee(CLIENTS, 'supe1')?.id).toBe('supe1')
  expect(designee(CLIENTS, 'supe00001')?.id).toBe('supe00001')
  expect(designee(CLIENTS, 'supe2')).toBeUndefined()
})
