import { expect, test } from 'vitest'
import { corpsPesees, lireSaisiePesee, peseesGardees, poidsSaisi, refusPoids } from './saisie-pesees'

test('rows left empty at the end are not sent; one between two others, or alone, is', () => {
  const pleine = { brutKg: '9 420', tareKg: '3120' }
  expect(corpsPesees([pleine, {}, undefined])).toEqual([pleine])
  expect(corpsPesees([{}, pleine])).toEqual([{}, pleine])
  expect(corpsPesees([{}, {}])).toEqual([{}])
  expect(corpsPesees(undefined)).toEqual([{}])
  expect(corpsPesees([pleine, { brutKg: null, tareKg: null }])).toEqual([pleine])
})

test('the net is read once both are, and never below nothing', () => {
  expect(lireSaisiePesee({ brutKg: '9 420', tareKg: '3 120,5' })).toEqual({
    netGrammes: 6_299_500,
    refus: null,
  })
  expect(lireSaisiePesee({ brutKg: '9 420', tareKg: '' })).toEqual({ netGrammes: null, refus: null })
  expect(lireSaisiePesee({ brutKg: '9.420', tareKg: '3' })).toEqual({ netGrammes: null, refus: null })
  expect(lireSaisiePesee({ brutKg: '3', tareKg: '3' })).toMatchObject({
    netGrammes: null,
    refus: expect.stringContaining('doit rester sous le brut'),
  })
})

test('the running total counts what can be read', () => {
  const lignes = [
    { brutKg: '9 420', tareKg: '3 120' },
    { brutKg: '8 300', tareKg: '' },
    { brutKg: '2', tareKg: '3' },
    { brutKg: '10', tareKg: '0' },
  ]
  expect(poidsSaisi(lignes)).toBe(6_310_000)
  expect(refusPoids('12.520')).toMatch(/ambigu/)
  expect(refusPoids('')).toBeUndefined()
})

test('what the browser kept becomes rows again', () => {
  expect(
    peseesGardees({ 'pesees.1.brutKg': '8', 'pesees.0.brutKg': '9', 'pesees.0.tareKg': '3', x: '1' }),
  ).toEqual([
    { brutKg: '9', tareKg: '3' },
    { brutKg: '8', tareKg: '' },
  ])
  expect(peseesGardees({ verger: 'V058' })).toEqual([])
})
