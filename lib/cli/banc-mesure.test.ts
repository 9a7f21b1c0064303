import { expect, test } from 'vitest'
import { quantile, resumer } from './banc-mesure'

test.each([
  [[7], 0.5, 7],
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 2],
  [Array.from({ length: 20 }, (_, i) => i + 1), 0.95, 19],
  [Array.from({ length: 100 }, (_, i) => 100 - i), 0.95, 95],
])('%j at %d: %d', (temps, part, attendu) => {
  expect(quantile(temps, part)).toBe(attendu)
})

test('one slow answer moves the 95th of 10, not the median', () => {
  expect(resumer([1, 1, 1, 1, 1, 1, 1, 1, 1, 900])).toEqual({ medianeMs: 1, p95Ms: 900 })
})
