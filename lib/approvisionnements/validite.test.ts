import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { type Adhesion, adhesionDu } from './adhesion'
import { estValide } from './certification'

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
