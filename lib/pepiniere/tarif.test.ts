import { describe, expect, test } from 'vitest'
import { direPlant, inversions, manques, type Tarif } from './tarif'

const HAUTEURS: Record<number, [number, number]> = { 2: [30, 50], 4: [250, 300], 5: [60, 100] }

const tarif = (variete: number, age: number, dimension: number, prixCentimes: number): Tarif => {
  const [minCm, maxCm] = HAUTEURS[dimension] ?? [0, 1]
  const varieteLibelle = ['', 'franquette', 'parisienne', 'mayette', 'soligo'][variete] ?? ''
  const [espece, especeLibelle] = variete === 4 ? [3, 'noyer noir'] : [1, 'noyer commun']
  return {
    ...{ variete, varieteLibelle, espece, especeLibelle, usage: 1, usageLibelle: 'Fruitier' },
    ...{ age, dimension, minCm, maxCm, prixCentimes, aoc: true, actif: true },
  }
}

test('a plant in words', () => {
  expect(direPlant(tarif(1, 1, 2, 800))).toBe('franquette, 1\u00a0an, 0,30 à 0,50\u00a0m')
  expect(direPlant(tarif(1, 2, 5, 800))).toBe('franquette, 2\u00a0ans, 0,60 à 1,00\u00a0m')
})

describe('prices that fall as the plant grows', () => {
  const paires = (tarifs: Tarif[]) =>
    inversions(tarifs).map((i) => [i.moindre.prixCentimes, i.superieur.prixCentimes])

  test('taller of the same age, older of the same height', () => {
    expect(paires([tarif(1, 2, 5, 850), tarif(1, 2, 2, 900)])).toEqual([[900, 850]])
    expect(paires([tarif(1, 3, 5, 1200), tarif(1, 2, 5, 1250)])).toEqual([[1250, 1200]])
  })

  test('not equal prices, nor those of two varieties, nor an older and shorter one', () => {
    expect(paires([tarif(1, 2, 2, 900), tarif(1, 2, 5, 900)])).toEqual([])
    expect(paires([tarif(1, 2, 2, 900), tarif(2, 2, 5, 800)])).toEqual([])
    expect(paires([tarif(1, 2, 5, 1250), tarif(1, 3, 2, 900)])).toEqual([])
  })
})

describe('combinations that are missing', () => {
  const varietes = [
    { id: 1, libelle: 'franquette', espece: 1 },
    { id: 2, libelle: 'parisienne', espece: 1 },
    { id: 4, libelle: 'soligo', espece: 3 },
  ]
  const cles = (tarifs: Tarif[]) => manques(varietes, tarifs).map((m) => [m.variete, m.age, m.dimension])

  test('what a sister variety is sold in', () => {
    expect(cles([tarif(1, 2, 2, 900), tarif(1, 2, 5, 1250), tarif(2, 2, 2, 950)])).toEqual([[2, 2, 5]])
  })

  test('of another species, or of a variety without any price, nothing is missing', () => {
    expect(cles([tarif(1, 2, 2, 900)])).toEqual([])
    expect(cles([tarif(1, 2, 2, 900), tarif(4, 5, 4, 5000)])).toEqual([])
  })
})
