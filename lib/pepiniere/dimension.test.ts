import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chevauchements, direChevauchement, refusPlage } from './dimension'

const DU_CAS = [
  { id: 1, minCm: 15, maxCm: 30 },
  { id: 2, minCm: 30, maxCm: 50 },
  { id: 3, minCm: 40, maxCm: 60 },
  { id: 4, minCm: 250, maxCm: 300 },
  { id: 5, minCm: 60, maxCm: 100 },
]

describe('a range the wrong way round is refused', () => {
  test.each([
    [50, 30],
    [30, 30],
  ])('%i to %i cm', (min, max) => {
    expect(refusPlage(min, max)).toMatch(/^La plage est à l’envers : le maximum doit dépasser/)
  })
  test('the right way round it is not', () => expect(refusPlage(30, 50)).toBeNull())
})

test('of the case’s ranges, 2 and 3 overlap; those that only touch do not', () => {
  expect(chevauchements(DU_CAS).map(direChevauchement)).toEqual([
    'Les dimensions 2 (0,30 à 0,50\u00a0m) et 3 (0,40 à 0,60\u00a0m) se chevauchent de 0,40 à 0,50\u00a0m.',
  ])
})

test('an overlap is found whatever the order, once, and holds heights of both', () => {
  const plage = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 30 }))
    .map(([minCm, large]) => ({ minCm, maxCm: minCm + large }))
  fc.assert(
    fc.property(fc.array(plage, { maxLength: 6 }), (plages) => {
      const avecIds = plages.map((p, i) => ({ ...p, id: i + 1 }))
      const paires = avecIds.flatMap((a, i) =>
        avecIds.slice(i + 1).filter((b) => Math.max(a.minCm, b.minCm) < Math.min(a.maxCm, b.maxCm)),
      )
      const trouves = chevauchements(avecIds)
      expect(trouves).toHaveLength(paires.length)
      expect(chevauchements(avecIds.toReversed())).toHaveLength(paires.length)
      for (const c of trouves) expect(c.minCm).toBeLessThan(c.maxCm)
    }),
  )
})
