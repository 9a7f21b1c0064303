import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONDITIONNEMENTS } from '@/prisma/reference/donnees'
import { ecrireLignes, lireLignes, poidsDesLignes } from './lignes-tapees'

const lire = (texte: string) => lireLignes(texte, CONDITIONNEMENTS)
const ligne = (quantite: number, conditionnement: string) => ({ conditionnement, quantite })
const CAS = [ligne(800, 'sachet-1kg'), ligne(300, 'filet-10kg')]

test.each([
  '800 sachet 1, 300 filet 10',
  '800 sachet 1,300 filet 10',
  '800 sachets 1 kg et 300 filets 10 kg',
  '800 SACHETS DE 1KG ; 300 Filets de 10kg',
  '800 sach 1 + 300 fil 10',
  '800 x sachet 1\n300 × filet 10',
  '800x sachet 1, 300x filet 10,',
  '800 sachet 1, 100 filet 10, 200 filet 10',
  '800 sachets d’1 kg, 300 filets de 10',
])('%j is the example of the case', (texte) => {
  expect(lire(texte)).toEqual({ lignes: CAS, refus: [] })
  expect(poidsDesLignes(lire(texte).lignes, CONDITIONNEMENTS)).toBe(3_800_000)
})

test.each([
  ['1 200 sachet 250', [ligne(1200, 'sachet-250g')]],
  ['1\u202f200 sachets 250 g', [ligne(1200, 'sachet-250g')]],
  ['40 sachet 0,5', [ligne(40, 'sachet-500g')]],
  ['40 sachet 0,5 kg, 2 filet 25', [ligne(40, 'sachet-500g'), ligne(2, 'filet-25kg')]],
  ['40 sachets 0.25,2 filet 25', [ligne(40, 'sachet-250g'), ligne(2, 'filet-25kg')]],
  ['40 sachet 500g', [ligne(40, 'sachet-500g')]],
  ['12 cartons', [ligne(12, 'carton-10kg')]],
  ['12 carton 10, 3 cartons', [ligne(15, 'carton-10kg')]],
  ['5 f 5, 5 s 1', [ligne(5, 'filet-5kg'), ligne(5, 'sachet-1kg')]],
  ['', []],
  [' , ;', []],
])('%j', (texte, lignes) => {
  expect(lire(texte)).toEqual({ lignes, refus: [] })
})

describe('what cannot be read is said, and the rest is read', () => {
  test.each([
    ['300 filet', /^« 300 filet » : ajoutez le poids, filets de 1\skg, 5\skg, 10\skg ou 25\skg\.$/],
    ['300 filet 12', /^« 300 filet 12 » : ce poids n’existe pas, filets de/],
    ['300 filet 10 g', /ce poids n’existe pas/],
    ['300 filet 10,0001', /ce poids n’existe pas|ne se lit pas/],
    [
      '3 palettes',
      /^« 3 palettes » : « palettes » n’est pas un conditionnement, choisissez sachet, filet ou carton\.$/,
    ],
    ['sachet 1', /^« sachet 1 » ne se lit pas : écrivez la quantité puis le conditionnement/],
    ['0 sachet 1', /^« 0 sachet 1 » : la quantité va de 1 à/],
    ['2000000 sachet 1', /la quantité va de 1 à/],
    ['1 20 sachet 1', /ne se lit pas/],
    ['-3 sachet 1', /ne se lit pas/],
  ])('%j', (texte, phrase) => {
    const { lignes, refus } = lire(`800 sachet 1, ${texte}`)
    expect(lignes).toEqual([ligne(800, 'sachet-1kg')])
    expect(refus).toEqual([expect.stringMatching(phrase)])
  })
})

test('lines written as text read back the same', () => {
  const lignes = fc.uniqueArray(
    fc.record({
      conditionnement: fc.constantFrom(...CONDITIONNEMENTS.map((c) => c.code)),
      quantite: fc.integer({ min: 1, max: 100_000 }),
    }),
    { selector: (l) => l.conditionnement },
  )
  fc.assert(
    fc.property(lignes, (l) => {
      expect(lire(ecrireLignes(l, CONDITIONNEMENTS))).toEqual({ lignes: l, refus: [] })
    }),
  )
})
