import { describe, expect, test } from 'vitest'
import { estUnePhrase } from '@/lib/core/aide-aux-tests'
import { jour } from '@/lib/mesures/jour'
import { couper, type Periode } from './meme-date'

const periode = (annee: number, debut: string, fin: string): Periode => ({
  annee,
  libelle: `${annee}-${annee + 1}`,
  debut: jour(debut),
  fin: jour(fin),
})
const C2023 = periode(2023, '2023-09-01', '2024-08-31')
const C2024 = periode(2024, '2024-09-01', '2025-08-31')
const C2025 = periode(2025, '2025-09-01', '2026-08-31')
/** Opened two weeks early by the direction. */
const C2026 = periode(2026, '2026-08-15', '2027-08-31')
const AUJOURDHUI = jour('2026-11-30')

describe('nothing said', () => {
  test('one is running: both are cut at today’s date', () => {
    expect(couper(C2025, C2026, undefined, AUJOURDHUI)).toEqual({ a: '2025-11-30', b: '2026-11-30' })
    expect(couper(C2026, C2025, undefined, AUJOURDHUI)).toEqual({ a: '2026-11-30', b: '2025-11-30' })
  })
  test('both are over, or one is compared with itself: whole', () => {
    expect(couper(C2023, C2024, undefined, AUJOURDHUI)).toEqual({ a: null, b: null })
    expect(couper(C2026, C2026, undefined, AUJOURDHUI)).toEqual({ a: null, b: null })
  })
})

describe('a day', () => {
  test('of either of the two, never of a third', () => {
    expect(couper(C2023, C2024, jour('2023-10-15'), AUJOURDHUI)).toEqual({ a: '2023-10-15', b: '2024-10-15' })
    expect(couper(C2023, C2024, jour('2024-10-15'), AUJOURDHUI)).toEqual({ a: '2023-10-15', b: '2024-10-15' })
    expect(couper(C2023, C2023, jour('2024-01-02'), AUJOURDHUI)).toEqual({ a: '2024-01-02', b: '2024-01-02' })
    let phrase = ''
    try {
      couper(C2023, C2024, jour('2026-01-01'), AUJOURDHUI)
    } catch (erreur) {
      phrase = (erreur as { champs: { message: string }[] }).champs[0]?.message ?? ''
    }
    estUnePhrase(phrase)
    expect(phrase).toContain('2023-2024')
  })
  test('29 February has the 28th opposite; the 28th does not bring the 29th', () => {
    expect(couper(C2023, C2024, jour('2024-02-29'), AUJOURDHUI)).toEqual({ a: '2024-02-29', b: '2025-02-28' })
    expect(couper(C2023, C2024, jour('2025-02-28'), AUJOURDHUI)).toEqual({ a: '2024-02-28', b: '2025-02-28' })
    expect(couper(C2023, C2024, jour('2025-03-01'), AUJOURDHUI)).toEqual({ a: '2024-03-01', b: '2025-03-01' })
  })
  test('before the other began, nothing of it counts; past its end, all of it', () => {
    expect(couper(C2025, C2026, jour('2026-08-20'), AUJOURDHUI)).toEqual({ a: '2025-08-20', b: '2026-08-20' })
    const courte = periode(2025, '2025-09-01', '2026-08-14')
    expect(couper(courte, C2026, jour('2027-08-20'), AUJOURDHUI)).toEqual({
      a: '2026-08-14',
      b: '2027-08-20',
    })
  })
  test('« fin » is whole, even while one runs', () => {
    expect(couper(C2025, C2026, 'fin', AUJOURDHUI)).toEqual({ a: null, b: null })
  })
})
