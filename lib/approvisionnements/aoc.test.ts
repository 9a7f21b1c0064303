import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { conclure, type FaitsAoc, type RegleAoc, reglesOrigine, type Verdict } from './aoc'

const POLIENAS: FaitsAoc = {
  variete: { nom: 'Franquette', aoc: true, source: 'Décret du 22 février 2002, art. 4' },
  commune: {
    nom: 'Poliénas',
    aires: [{ depuis: jour('1938-06-17'), jusqua: null, source: 'Décret-loi de 1938' }],
  },
}
const LE_18_AVRIL = jour('2010-04-18')

const avis = (faits: Partial<FaitsAoc> = {}, le = LE_18_AVRIL) =>
  conclure(reglesOrigine({ ...POLIENAS, ...faits }, le))
const regle = (code: string, faits: Partial<FaitsAoc> = {}, le = LE_18_AVRIL) =>
  avis(faits, le).regles.find((r) => r.code === code)

describe('the two conditions of the case decide', () => {
  test('another variety is not eligible, and says which it is', () => {
    const lara = avis({ variete: { nom: 'Lara', aoc: false, source: 'Hors décret' } })
    expect(lara.verdict).toBe('non_eligible')
    expect(lara.regles[0]).toMatchObject({
      code: 'VARIETE',
      verdict: 'non_eligible',
      valeur: 'Lara',
      decide: true,
    })
  })

  test('a commune out of the area is not eligible, and says why', () => {
    const lyon = avis({ commune: { nom: 'Lyon', aires: [] } })
    expect(lyon.verdict).toBe('non_eligible')
    expect(lyon.regles[1]).toMatchObject({
      code: 'COMMUNE',
      verdict: 'non_eligible',
      valeur: 'Lyon, hors de l’aire',
    })
  })

  test('both at once fail both', () => {
    const regles = reglesOrigine(
      { variete: { nom: 'Lara', aoc: false, source: '' }, commune: { nom: 'Lyon', aires: [] } },
      LE_18_AVRIL,
    )
    expect(regles.map((r) => r.verdict)).toEqual(['non_eligible', 'non_eligible'])
  })
})

test.each([
  ['1999-12-31', 'non_eligible', 'the eve of its entry'],
  ['2000-01-01', 'eligible', 'its first day'],
  ['2004-12-31', 'eligible', 'its last day'],
  ['2005-01-01', 'non_eligible', 'the day it leaves'],
  ['2011-12-31', 'non_eligible', 'between two periods'],
  ['2012-01-01', 'eligible', 'the day it comes back'],
])('a commune in the area in 2000-2004 and since 2012: on %s %s (%s)', (le, verdict) => {
  const aires = [
    { depuis: jour('2000-01-01'), jusqua: jour('2005-01-01'), source: 'Première liste' },
    { depuis: jour('2012-01-01'), jusqua: null, source: 'Seconde liste' },
  ]
  expect(regle('COMMUNE', { commune: { nom: 'Vinay', aires } }, jour(le))?.verdict).toBe(verdict)
})

describe('a conclusion', () => {
  const r = (verdict: Verdict, decide = true): RegleAoc => ({
    code: 'X',
    libelle: '',
    verdict,
    valeur: '',
    seuil: '',
    source: '',
    decide,
  })

  test.each([
    [[r('non_eligible'), r('a_completer'), r('eligible')], 'non_eligible'],
    [[r('eligible'), r('a_completer')], 'a_completer'],
    [[r('eligible'), r('eligible')], 'eligible'],
    [[r('eligible'), r('non_eligible', false)], 'eligible'],
    [[r('a_completer', false)], 'eligible'],
  ])('case %#', (regles, verdict) => {
    expect(conclure(regles)).toEqual({ verdict, regles })
  })
})
