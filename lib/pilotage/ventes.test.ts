import { expect, test } from 'vitest'
import { partEnValeurDixMilliemes, VENTES_NULLES } from './ventes'

const part = (tiers: number, toutes: number) =>
  partEnValeurDixMilliemes({
    ventes: { ...VENTES_NULLES, montantHtCentimes: toutes },
    ventesNonAdherents: { ...VENTES_NULLES, montantHtCentimes: tiers },
  })

test('the share in value is rounded up: what passes the ceiling never reads as the ceiling', () => {
  expect(part(2_000, 10_000)).toBe(2_000)
  expect(part(2_000_001, 10_000_000)).toBe(2_001)
  expect(part(0, 10_000)).toBe(0)
})

test('no order with a price has no share', () => expect(part(0, 0)).toBeNull())
