import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviserCentimes } from './argent'
import { enPourcentage, formatPourcentage, pourcentageSchema } from './pourcentage'

const lire = (saisie: unknown) => pourcentageSchema.safeParse(saisie)

describe('a percentage', () => {
  test.each([0, '0', -50.01, 100.01, '2,555', 'trois', '', null, true, Number.NaN])(
    '%j is refused',
    (saisie) => expect(lire(saisie).success).toBe(false),
  )
  test.each([
    [3, 300],
    ['3', 300],
    ['-2,5', -250],
    [0.01, 1],
    [-50, -5_000],
    ['100', 10_000],
  ])('%j', (saisie, dixMilliemes) => expect(lire(saisie).data).toBe(dixMilliemes))
  test('in words and on the wire', () => {
    expect([formatPourcentage(300), formatPourcentage(-250)]).toEqual(['+3\u00a0%', '-2,5\u00a0%'])
    expect([enPourcentage(300), enPourcentage(-1)]).toEqual([3, -0.01])
  })
})

describe('a price that is revised', () => {
  test.each([
    [900, 300, 927],
    [1250, 300, 1288], // 1 287,5 : the half goes up
    [1850, 300, 1906], // 1 905,5
    [1950, 300, 2009], // 2 008,5
    [4600, 300, 4738],
    [1250, -300, 1213], // 1 212,5 : up as well when the price falls
    [1, 1, 1],
    [1, -5_000, 1], // 0,5
    [1_000_000, 10_000, 2_000_000],
  ])('%i cents by %i ten-thousandths: %i', (centimes, dixMilliemes, attendu) =>
    expect(reviserCentimes(centimes, dixMilliemes)).toBe(attendu),
  )

  test('is the cent nearest to the exact price, the upper one of two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: -5_000, max: 10_000 }),
        (c, p) => {
          // 20,000 times the distance to the exact price: in (-1/2, 1/2] of a cent.
          const ecart = 2 * (reviserCentimes(c, p) * 10_000 - c * (10_000 + p))
          expect(ecart).toBeGreaterThan(-10_000)
          expect(ecart).toBeLessThanOrEqual(10_000)
        },
      ),
    )
  })
})
