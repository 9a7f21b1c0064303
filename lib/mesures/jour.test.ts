import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anneeDe,
  dateVersJour,
  dateVersJourOuNul,
  formatJour,
  formatJourLong,
  jour,
  jourParis,
  jourSchema,
  joursEntre,
  jourVersDate,
  jourVersDateOuNul,
  lireJour,
  plusJours,
  premierJour,
} from './jour'

const refus = (saisie: unknown) => jourSchema.safeParse(saisie).error?.issues.map((i) => i.message)

describe('refused', () => {
  test.each([
    '30/02/2010',
    '2010-02-30',
    '31/04/2010',
    '29/02/2011',
    '1900-02-29',
    '2010-13-01',
    '00/01/2010',
    '2010-00-10',
    '32/01/2010',
  ])('%s is not in the calendar', (saisie) => {
    expect(refus(saisie)).toEqual(['Ce jour n’existe pas dans le calendrier : relisez la date.'])
  })

  test.each([
    '',
    'hier',
    '18/04/10',
    '2010-4-18',
    '18-04-2010',
    '20100418',
    '2010-04-18T00:00:00Z',
    '١٨/٠٤/٢٠١٠',
  ])('%j is no way to write a day', (saisie) => {
    expect(refus(saisie)).toEqual(['Écrivez le jour comme 18/04/2010 ou 2010-04-18.'])
  })

  test.each([[null], [20_100_418], [{}], [{ gt: '2010-01-01' }], [['2010-04-18']], [new Date()]])(
    '%j is no text',
    (saisie) => {
      expect(refus(saisie)).toEqual(['Écrivez le jour comme 18/04/2010 ou 2010-04-18.'])
    },
  )

  test('a day that was not given is asked for', () => {
    expect(refus(undefined)).toEqual(['Indiquez le jour, comme 18/04/2010.'])
  })

  test('years that no register of ours can hold', () => {
    expect(lireJour('1799-12-31')).toBeNull()
    expect(lireJour('3000-01-01')).toBeNull()
    expect(lireJour('0000-01-01')).toBeNull()
  })

  test('a constant that is no day', () => {
    expect(() => jour('2010-02-30')).toThrow('Not a day')
  })
})

describe('read', () => {
  test.each([
    ['18/04/2010', '2010-04-18'],
    ['2010-04-18', '2010-04-18'],
    ['8/4/2010', '2010-04-08'],
    ['18.04.2010', '2010-04-18'],
    ['29/02/2012', '2012-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s', (saisie, attendu) => {
    expect(jourSchema.parse(saisie)).toBe(attendu)
  })

  test('as people and programs write it, the same day comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), (ecart) => {
        const j = plusJours(jour('1800-01-01'), ecart)
        expect(lireJour(formatJour(j))).toBe(j)
        expect(dateVersJour(jourVersDate(j))).toBe(j)
        expect(dateVersJour(new Date(JSON.parse(JSON.stringify(jourVersDate(j)))))).toBe(j)
      }),
    )
  })

  test('in words', () => {
    expect(formatJour(jour('2010-04-18'))).toBe('18/04/2010')
    expect(formatJourLong(jour('2010-04-18'))).toBe('dimanche 18 avril 2010')
    expect(formatJourLong(jour('2010-10-01'))).toBe('vendredi 1er octobre 2010')
    expect(formatJourLong(jour('2010-10-11'))).toBe('lundi 11 octobre 2010')
  })
})

describe('columns and clocks', () => {
  test('a column takes midnight UTC, never midnight in Paris', () => {
    expect(jourVersDate(jour('2010-04-18')).toISOString()).toBe('2010-04-18T00:00:00.000Z')
    expect(jourVersDateOuNul(null)).toBeNull()
    expect(jourVersDateOuNul(undefined)).toBeNull()
    expect(dateVersJourOuNul(null)).toBeNull()
  })

  test.each([
    ['2026-10-15T21:59:59Z', '2026-10-15', 'one second to midnight in summer'],
    ['2026-10-15T22:00:00Z', '2026-10-16', 'midnight in summer'],
    ['2026-10-15T23:30:00Z', '2026-10-16', 'half past one in the morning, in summer'],
    ['2026-12-31T22:59:59Z', '2026-12-31', 'one second to midnight in winter'],
    ['2026-12-31T23:30:00Z', '2027-01-01', 'half past midnight of the new year'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the last second before the clocks go forward'],
    ['2026-03-29T22:30:00Z', '2026-03-30', 'the first night of summer time'],
    ['2026-10-25T22:30:00Z', '2026-10-25', 'the first night of winter time'],
  ])('%s is %s in Paris: %s', (instant, attendu) => {
    expect(jourParis(new Date(instant))).toBe(attendu)
  })
})

test('days are counted across months, leap years and changes of the clock', () => {
  expect(plusJours(jour('2026-03-28'), 2)).toBe('2026-03-30')
  expect(plusJours(jour('2012-02-28'), 1)).toBe('2012-02-29')
  expect(plusJours(jour('2026-01-01'), -1)).toBe('2025-12-31')
  expect(premierJour(2009, 9)).toBe('2009-09-01')
  expect(anneeDe(jour('2009-09-01'))).toBe(2009)
})

test('days between two, across the change of hour and a leap year', () => {
  expect(joursEntre(jour('2026-10-20'), jour('2026-10-30'))).toBe(10)
  expect(joursEntre(jour('2024-02-28'), jour('2024-03-01'))).toBe(2)
  expect(joursEntre(jour('2026-11-24'), jour('2026-11-23'))).toBe(-1)
})
