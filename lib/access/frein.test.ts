import { describe, expect, it } from 'vitest'
import { attenteMs, OUBLI_MS, resteAAttendre, unEchecDePlus } from './frein'

const midi = new Date('2026-01-05T11:00:00Z')
const apres = (ms: number) => new Date(midi.getTime() + ms)

describe('the brake on failed sign-ins', () => {
  it('lets four failures of an account pass, then doubles the wait from the fifth', () => {
    expect([1, 4, 5, 6, 7, 10].map((n) => attenteMs('compte', n) / 1000)).toEqual([0, 0, 2, 4, 8, 64])
  })

  it('never waits more than a quarter of an hour', () => {
    expect(attenteMs('compte', 1_000)).toBe(15 * 60_000)
    expect(attenteMs('adresse', 1_000)).toBe(15 * 60_000)
  })

  it('is more patient with an address, which may be a whole site', () => {
    expect(attenteMs('adresse', 19)).toBe(0)
    expect(attenteMs('adresse', 20)).toBe(2_000)
  })

  it('counts on, and says when the next attempt may come', () => {
    const quatre = { echecs: 4, dernierLe: midi, prochainEssai: midi }
    const cinq = unEchecDePlus(quatre, 'compte', midi)
    expect(cinq.echecs).toBe(5)
    expect(resteAAttendre(cinq, midi)).toBe(2_000)
    expect(resteAAttendre(cinq, apres(2_000))).toBe(0)
  })

  it('does not make anybody wait for a neighbour who came a moment later', () => {
    expect(resteAAttendre(unEchecDePlus(null, 'adresse', apres(40)), midi)).toBe(0)
  })

  it('forgets after an hour without an attempt', () => {
    const neuf = { echecs: 9, dernierLe: midi, prochainEssai: midi }
    expect(unEchecDePlus(neuf, 'compte', apres(OUBLI_MS + 1)).echecs).toBe(1)
    expect(unEchecDePlus(neuf, 'compte', apres(OUBLI_MS)).echecs).toBe(10)
  })
})
