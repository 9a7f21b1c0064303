import { describe, expect, test } from 'vitest'
import { formerIdClient, lettresDuNom, obstacleAuRetrait } from './client'

describe('the letters of an id', () => {
  test.each([
    ['carreclerc', 'carr'],
    ['SUPERMARKET', 'supe'],
    ['Épicerie du Vercors', 'epic'],
    ['Œuvre des noix', 'oeuv'],
    ['4 Saisons', 'sais'],
    ['L’Oie d’Or', 'loie'],
    ['Zoé', 'zoex'],
    ['42', 'xxxx'],
    ['', 'xxxx'],
    ['ノズ', 'xxxx'],
  ])('%j begins with %s', (nom, lettres) => {
    expect(lettresDuNom(nom)).toBe(lettres)
  })

  test('are followed by five digits at least', () => {
    expect(formerIdClient('carreclerc', 15432)).toBe('carr15432')
    expect(formerIdClient('SUPERMARKET', 1)).toBe('supe00001')
    expect(formerIdClient('Zoé', 123456)).toBe('zoex123456')
  })
})

test('a client with accounts or tokens stays a distributor, and they are named', () => {
  const retrait = (comptes: string[], jetons: string[] = []) =>
    obstacleAuRetrait('carreclerc', { comptes, jetons })
  expect(retrait([])).toBeNull()
  expect(retrait(['julien', 'nadia'], ['« ERP »'])).toMatch(/comptes.*\(julien, nadia\)/)
  expect(retrait([], ['« ERP »'])).toMatch(/jetons valides \(« ERP »\) : révoquez/)
})
