/** The facts of the large base, before any database sees them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ggn } from './approvisionnements'
import { calibrer } from './calibrage'
import { deriver, hasard } from './hasard'

test('a sheet shares out what was delivered, to the kilogram, each calibre and reason once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), fc.nat(), (kg, graine) => {
      const { lots, ecarts } = calibrer(hasard(graine), kg)
      expect([...lots, ...ecarts].reduce((somme, l) => somme + l.kg, 0)).toBe(kg)
      expect([...lots, ...ecarts].every((l) => Number.isInteger(l.kg) && l.kg > 0)).toBe(true)
      expect(lots.map((l) => l.numero)).toEqual(lots.map((_, i) => i + 1))
      expect(new Set(lots.map((l) => l.calibre)).size).toBe(lots.length)
      expect(new Set(ecarts.map((e) => e.motif)).size).toBe(ecarts.length)
    }),
  )
})

// An example that GS1 prints for thirteen digits.
test('a GGN ends with its check digit', () => {
  expect(ggn('629104150021')).toBe('6291041500213')
})

test('chance comes back the same from its seed, within its bounds', () => {
  const tirages = (graine: number) => {
    const h = hasard(graine)
    return Array.from({ length: 200 }, () => h.entier(3, 7))
  }
  expect(tirages(1)).toEqual(tirages(1))
  expect(tirages(1)).not.toEqual(tirages(2))
  expect(new Set(tirages(1))).toEqual(new Set([3, 4, 5, 6, 7]))
  expect(deriver(1, 2020)).not.toBe(deriver(2, 2020))
  expect(() => hasard(1).choisir([])).toThrow()
})
