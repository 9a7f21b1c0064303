import { describe, expect, test } from 'vitest'
import { type ApportsCampagne, avecApport, direPart, partDixMillemes, verdictPlafond } from './plafond'

const T = 1_000_000
const apports = (change: Partial<ApportsCampagne> = {}): ApportsCampagne => ({
  campagneGrammes: 1_000 * T,
  precedenteGrammes: 800 * T,
  nonAdherentsGrammes: 200 * T,
  plafondPourMille: 200,
  ...change,
})

describe('the ceiling', () => {
  test('is not passed at exactly 20 %, and is one gram above', () => {
    expect(verdictPlafond(apports())).toBe('sous_plafond')
    expect(verdictPlafond(apports({ nonAdherentsGrammes: 200 * T + 1 }))).toBe('depassement')
  })

  test('is that of the campaign: 0 admits nothing, 1000 all', () => {
    expect(verdictPlafond(apports({ nonAdherentsGrammes: 1, plafondPourMille: 0 }))).toBe('depassement')
    expect(verdictPlafond(apports({ nonAdherentsGrammes: 0, plafondPourMille: 0 }))).toBe('sous_plafond')
    expect(verdictPlafond(apports({ nonAdherentsGrammes: 1_000 * T, plafondPourMille: 1000 }))).toBe(
      'sous_plafond',
    )
  })

  test('is counted on the larger of this and the last campaign', () => {
    const debut = { campagneGrammes: 300 * T, nonAdherentsGrammes: 100 * T }
    expect(verdictPlafond(apports({ ...debut, precedenteGrammes: 500 * T }))).toBe('sous_plafond')
    expect(verdictPlafond(apports({ ...debut, precedenteGrammes: 499 * T }))).toBe('depassement')
  })

  test('only warns while its base is under 100 t, by one gram', () => {
    const petite = { precedenteGrammes: 0, nonAdherentsGrammes: 90 * T }
    expect(verdictPlafond(apports({ ...petite, campagneGrammes: 100 * T - 1 }))).toBe('avertissement')
    expect(verdictPlafond(apports({ ...petite, campagneGrammes: 100 * T }))).toBe('depassement')
  })

  test('an empty base holds nothing', () => {
    const rien = apports({ campagneGrammes: 0, precedenteGrammes: 0, nonAdherentsGrammes: 0 })
    expect(verdictPlafond(rien)).toBe('sous_plafond')
    expect(partDixMillemes(rien)).toBe(0)
  })
})

test('nuts of a member weigh in the base alone', () => {
  expect(avecApport(apports(), 50 * T, true)).toEqual(apports({ campagneGrammes: 1_050 * T }))
  expect(avecApport(apports(), 50 * T, false).nonAdherentsGrammes).toBe(250 * T)
})

test('the sentence names kg and share, and never rounds a passing down to the ceiling', () => {
  expect(direPart(apports({ nonAdherentsGrammes: 200 * T + 1 }))).toMatch(
    /^200\s000,001\skg de non-adhérents, soit 20,01\s% de 1\s000\s000\skg \(plafond 20\s%\)$/u,
  )
})
