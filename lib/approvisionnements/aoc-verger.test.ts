import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { aocDuVerger, type FaitsVerger, REGLES_AU_CHOIX } from './aoc-verger'

const VERGER_DU_MOULIN: FaitsVerger = {
  variete: { nom: 'Franquette', aoc: true, source: 'Décret du 22 février 2002, art. 4' },
  commune: {
    nom: 'Poliénas',
    aires: [{ depuis: jour('1938-06-17'), jusqua: null, source: 'Décret-loi de 1938' }],
  },
  superficieM2: 32_500,
  arbresParHectare: 100,
  anneePlantation: 1985,
  parcelleIdentifiee: true,
  parcelleIdentifieeLe: jour('2003-05-12'),
  recolteGrammes: 12_520_000,
}
const LE_18_AVRIL = jour('2010-04-18')

const avis = (faits: Partial<FaitsVerger> = {}, le = LE_18_AVRIL, decisives: readonly string[] = []) =>
  aocDuVerger({ ...VERGER_DU_MOULIN, ...faits }, le, decisives)
const regle = (code: string, faits: Partial<FaitsVerger> = {}, le = LE_18_AVRIL) =>
  avis(faits, le).regles.find((r) => r.code === code)

test('the orchard of the case is eligible, with its reasons and their sources', () => {
  const { verdict, regles } = avis()
  expect(verdict).toBe('eligible')
  expect(regles.map((r) => [r.code, r.verdict, r.decide])).toEqual([
    ['VARIETE', 'eligible', true],
    ['COMMUNE', 'eligible', true],
    ['DENSITE', 'eligible', false],
    ['PARCELLE', 'eligible', false],
    ['RENDEMENT', 'eligible', false],
  ])
  expect(regles.every((r) => r.source !== '' && r.seuil !== '' && r.valeur !== '')).toBe(true)
})

describe('density', () => {
  test.each([
    [101, 2002, '2013-10-01', 'non_eligible', 'adult in its 12th year'],
    [101, 2002, '2012-10-01', 'eligible', 'young in its 11th year'],
    [101, 2001, '2026-10-01', 'eligible', 'planted before the decree'],
    [100, 2002, '2026-10-01', 'eligible', '100 trees a hectare'],
    [400, 2020, '2026-10-01', 'eligible', 'young and dense'],
    [101, null, '2026-10-01', 'a_completer', 'planted nobody knows when'],
    [100, null, '2026-10-01', 'eligible', 'wide whatever its age'],
  ])(
    '%d trees/ha planted in %s, on %s: %s (%s)',
    (arbresParHectare, anneePlantation, le, verdict, _quand) => {
      expect(regle('DENSITE', { arbresParHectare, anneePlantation }, jour(le))?.verdict).toBe(verdict)
    },
  )
})

test.each([
  [null, null, 'a_completer', 'non renseignée'],
  [false, null, 'non_eligible', 'non identifiée'],
  [true, null, 'eligible', 'identifiée, sans date'],
  [true, '2010-04-17', 'eligible', 'identifiée le 17/04/2010'],
  [true, '2010-04-18', 'eligible', 'identifiée le 18/04/2010'],
  [true, '2010-04-19', 'non_eligible', 'identifiée le 19/04/2010, après ce jour'],
] as const)('a parcel listed: %s since %s, on 18/04/2010: %s', (parcelleIdentifiee, le, verdict, valeur) => {
  const faits = { parcelleIdentifiee, parcelleIdentifieeLe: le && jour(le) }
  expect(regle('PARCELLE', faits)).toMatchObject({ verdict, valeur })
})

describe('yield', () => {
  test.each([
    [13_000_000, 32_500, 'non_eligible', '4 t/ha'],
    [12_999_999, 32_500, 'eligible', '3,99 t/ha'],
    [13_000_001, 32_500, 'non_eligible', '4 t/ha'],
    [1, 20_000_000, 'eligible', '0 t/ha'],
    [2_147_483_647, 1, 'non_eligible', '21'],
  ])('%d g on %d m²: %s, said as %s', (recolteGrammes, superficieM2, verdict, parHa) => {
    const rendement = regle('RENDEMENT', { recolteGrammes, superficieM2 })
    expect(rendement?.verdict).toBe(verdict)
    expect(rendement?.valeur.startsWith(parHa)).toBe(true)
  })

  test('nothing delivered yet holds, and says so', () => {
    expect(regle('RENDEMENT', { recolteGrammes: 0 })).toMatchObject({
      verdict: 'eligible',
      valeur: 'aucune livraison dans la campagne',
    })
  })

  test('its threshold owns that no decree says it', () => {
    expect(regle('RENDEMENT')?.source).toMatch(/Presse.*ne figure pas dans le décret/)
  })
})

describe('a further rule decides only where the campaign names it', () => {
  const MAUVAIS: Record<(typeof REGLES_AU_CHOIX)[number], Partial<FaitsVerger>> = {
    DENSITE: { arbresParHectare: 200, anneePlantation: 2002 },
    PARCELLE: { parcelleIdentifiee: false, parcelleIdentifieeLe: null },
    RENDEMENT: { recolteGrammes: 20_000_000 },
  }
  const le = jour('2026-10-01')

  test.each(REGLES_AU_CHOIX)('%s', (code) => {
    const autres = REGLES_AU_CHOIX.filter((c) => c !== code)
    expect(avis(MAUVAIS[code], le, autres).verdict).toBe('eligible')
    const decide = avis(MAUVAIS[code], le, [code])
    expect(decide.verdict).toBe('non_eligible')
    expect(decide.regles.filter((r) => r.decide).map((r) => r.code)).toEqual(['VARIETE', 'COMMUNE', code])
  })

  test('what is missing is to complete only for a rule that decides', () => {
    const inconnue = { parcelleIdentifiee: null, parcelleIdentifieeLe: null }
    expect(avis(inconnue, le, []).verdict).toBe('eligible')
    expect(avis(inconnue, le, ['PARCELLE']).verdict).toBe('a_completer')
    expect(avis({ ...inconnue, ...MAUVAIS.DENSITE }, le, ['PARCELLE', 'DENSITE']).verdict).toBe(
      'non_eligible',
    )
  })
})
