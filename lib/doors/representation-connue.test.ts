/** An older copy never passes for the present one, whatever the clock of the house does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confronter } from './representation-connue'

const T0 = Date.UTC(2026, 10, 24, 12)
let rang = 0
/** An address that nobody asked for yet. */
const neuve = () => `essai ${rang++}`
const lire = (nom: string, corps: string, ms: number, entetes: Record<string, string> = {}) =>
  confronter(new Headers(entetes), { nom, corps, instant: new Date(T0 + ms) })
const depuis = (date: string | undefined) => ({ 'if-modified-since': date ?? '' })

describe('the print', () => {
  test('is the same for the same bytes, and decides alone', () => {
    const nom = neuve()
    const { etag = '' } = lire(nom, 'a', 0).entetes
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    expect(lire(nom, 'a', 5_000).entetes.etag).toBe(etag)
    for (const vu of [etag, etag.slice(2), `"x", ${etag}`, '*', ` ${etag} `])
      expect(lire(nom, 'a', 5_000, { 'if-none-match': vu }).connue).toBe(true)
    for (const vu of ['', '""', '"*"', etag.slice(0, -2), etag.toLowerCase().replace('w', 'V')])
      expect(lire(nom, 'a', 5_000, { 'if-none-match': vu }).connue).toBe(false)
    const tard = { 'if-none-match': '"x"', ...depuis(new Date(T0 + 60_000).toUTCString()) }
    expect(lire(nom, 'a', 60_000, tard).connue).toBe(false)
  })

  test('of another is never compared', () => {
    const [un, autre] = [neuve(), neuve()]
    const { entetes } = lire(un, 'a', 0)
    lire(autre, 'b', 0)
    expect(lire(autre, 'b', 9_000, { 'if-none-match': entetes.etag ?? '' }).connue).toBe(false)
  })
})

describe('the instant', () => {
  test('serves a copy again, once its second has passed', () => {
    const nom = neuve()
    lire(nom, 'a', 500)
    const { entetes } = lire(nom, 'a', 2_000)
    expect(lire(nom, 'a', 3_000, depuis(entetes['last-modified'])).connue).toBe(true)
    expect(lire(nom, 'b', 3_100, depuis(entetes['last-modified'])).connue).toBe(false)
  })

  test.each([
    ['to come', new Date(T0 + 3_600_000).toUTCString()],
    ['of no calendar', 'demain'],
    ['empty', ''],
    ['a bare number', '99999'],
  ])('%s proves nothing', (_quoi, date) => {
    const nom = neuve()
    lire(nom, 'a', 0)
    expect(lire(nom, 'a', 5_000, depuis(date)).connue).toBe(false)
  })

  const pas = fc.record({
    // Mostly forwards; a clock that is put right may also go back.
    ms: fc.oneof(
      { weight: 9, arbitrary: fc.nat(2_500) },
      { weight: 1, arbitrary: fc.integer({ min: -9_000, max: 0 }) },
    ),
    change: fc.boolean(),
  })

  test('told of older bytes never passes for the present ones', () => {
    fc.assert(
      fc.property(fc.array(pas, { minLength: 2, maxLength: 40 }), (chemin) => {
        const nom = neuve()
        const copies: { version: number; date: string }[] = []
        let [ms, version] = [0, 0]
        for (const { ms: ecart, change } of chemin) {
          ms += ecart
          if (change) version++
          const corps = `version ${version}`
          const { entetes } = lire(nom, corps, ms)
          copies.push({ version, date: entetes['last-modified'] ?? '' })
          for (const copie of copies)
            if (copie.version !== version) expect(lire(nom, corps, ms, depuis(copie.date)).connue).toBe(false)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
