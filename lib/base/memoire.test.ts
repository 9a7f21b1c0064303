import { expect, onTestFinished, test, vi } from 'vitest'
import { rendreMemoire } from './memoire'

const MO = 2 ** 20
const tas = () => process.memoryUsage().heapTotal / MO

test('what a burst left is given back once the process rests', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  rendreMemoire()
  // The first rest tells how much is alive.
  await vi.advanceTimersByTimeAsync(10_000)
  const avant = tas()

  let lignes: object[] | null = Array.from({ length: 1_500_000 }, (_, rang) => ({ rang }))
  expect(lignes).toHaveLength(1_500_000)
  lignes = null
  const gonfle = tas()
  expect(gonfle - avant).toBeGreaterThan(60)
  // Making them was work: the first look may still see it.
  await vi.advanceTimersByTimeAsync(20_000)
  expect(tas() - avant).toBeLessThan((gonfle - avant) / 3)
})
