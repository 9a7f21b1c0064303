import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { type Adhesion, adhesionDu } from './adhesion'
import { arriveAEcheance, estValide, periodeSuivante, prendLaSuite } from './certification'

const adhesion = (numero: number, depuis: string, jusqua: string | null): Adhesion => ({
  numero,
  dateAdhesion: jour(depuis),
  dateSortie: jusqua === null ? null : jour(jusqua),
  partsSociales: null,
})

describe('membership on a day', () => {
  const periodes = [adhesion(57, '2012-01-01', null), adhesion(12, '1998-03-12', '2005-06-30')]

  test.each([
    ['1998-03-11', null, 'the eve'],
    ['1998-03-12', 12, 'the first day'],
    ['2005-06-29', 12, 'the last day'],
    ['2005-06-30', null, 'the day of leaving'],
    ['2011-12-31', null, 'between two periods'],
    ['2012-01-01', 57, 'the day of coming back'],
    ['2026-10-15', 57, 'ever since'],
  ])('on %s: %s (%s)', (le, numero, _quand) => {
    expect(adhesionDu(periodes, jour(le))?.numero ?? null).toBe(numero)
  })

  test('nobody is a member without a membership', () => {
    expect(adhesionDu([], jour('2010-04-18'))).toBeNull()
  })
})

describe('a certificate on a day', () => {
  const ab = { dateObtention: jour('2008-06-01'), dateFin: jour('2010-05-31') }

  test.each([
    ['2008-05-31', false, 'the eve'],
    ['2008-06-01', true, 'the day it was obtained'],
    ['2010-05-31', true, 'its last day'],
    ['2010-06-01', false, 'the day after'],
  ])('on %s: %s (%s)', (le, valide, _quand) => {
    expect(estValide(ab, jour(le))).toBe(valide)
  })

  test('without an end it stays valid', () => {
    expect(estValide({ ...ab, dateFin: null }, jour('2026-10-15'))).toBe(true)
  })
})

describe('a certificate that arrives at its end', () => {
  const gap = (debut: string, fin: string | null, certification = 'GLOBALGAP') => ({
    certification,
    dateObtention: jour(debut),
    dateFin: fin === null ? null : jour(fin),
  })
  const courante = gap('2025-12-15', '2026-12-14')
  const le = (aujourdhui: string, ...autres: ReturnType<typeof gap>[]) =>
    arriveAEcheance(courante, [courante, ...autres], jour(aujourdhui))

  test.each([
    ['2026-10-14', false, '61 days before its last day'],
    ['2026-10-15', true, '60 days before'],
    ['2026-12-14', true, 'on its last day'],
    ['2026-12-15', false, 'once it has lapsed'],
    ['2025-12-14', false, 'before it begins'],
  ])('on %s: %s (%s)', (aujourdhui, attendu, _quand) => {
    expect(le(aujourdhui)).toBe(attendu)
  })

  test('is silent once a later one of its kind is recorded, and not for another kind or an older one', () => {
    expect(le('2026-11-01', gap('2026-12-15', '2027-12-14'))).toBe(false)
    expect(le('2026-11-01', gap('2026-10-01', null))).toBe(false)
    expect(le('2026-11-01', gap('2026-12-15', '2027-12-14', 'AB'))).toBe(true)
    expect(le('2026-11-01', gap('2024-12-15', '2025-12-14'))).toBe(true)
  })

  test('is followed by a year less a day, or from today on once it has lapsed', () => {
    expect(periodeSuivante(jour('2026-12-14'), jour('2026-11-01'))).toEqual({
      dateObtention: '2026-12-15',
      dateFin: '2027-12-14',
    })
    expect(periodeSuivante(jour('2026-09-30'), jour('2026-11-01'))).toEqual({
      dateObtention: '2026-11-01',
      dateFin: '2027-10-31',
    })
    expect(periodeSuivante(jour('2028-02-28'), jour('2028-02-01')).dateFin).toBe('2029-02-27')
  })

  test('may be renewed before it ends, without a gap', () => {
    const suite = (debut: string, aujourdhui: string, certification = 'GLOBALGAP') =>
      prendLaSuite({ certification, dateObtention: jour(debut) }, [courante], jour(aujourdhui))
    expect(suite('2026-12-15', '2026-11-01')).toBe(true)
    expect(suite('2026-12-16', '2026-11-01')).toBe(false)
    expect(suite('2026-12-15', '2026-11-01', 'AB')).toBe(false)
    expect(suite('2026-12-20', '2026-12-16')).toBe(false)
  })
})
