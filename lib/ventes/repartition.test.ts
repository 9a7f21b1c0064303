import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITIONNEMENTS } from '@/prisma/reference/donnees'
import { poidsDesLignes } from './lignes-tapees'
import { manqueEnMots, plusAncienQuiSuffit, repartir } from './repartition'

const lot = (code: string, kg: number) => ({ code, disponibleGrammes: kg * 1000 })
const ligne = (quantite: number, conditionnement: string) => ({ conditionnement, quantite })

test('the largest packs go first, on the oldest lot', () => {
  const lots = [lot('L0001-1', 1_005), lot('L0002-1', 0.2), lot('L0003-1', 3_790)]
  expect(repartir(lots, [ligne(800, 'sachet-1kg'), ligne(300, 'filet-10kg')], CONDITIONNEMENTS)).toEqual({
    parts: [
      { lot: 'L0001-1', lignes: [ligne(5, 'sachet-1kg'), ligne(100, 'filet-10kg')], poidsGrammes: 1_005_000 },
      {
        lot: 'L0003-1',
        lignes: [ligne(795, 'sachet-1kg'), ligne(200, 'filet-10kg')],
        poidsGrammes: 2_795_000,
      },
    ],
    manqueGrammes: 0,
    libreGrammes: 995_200,
  })
})

test('packs that the oldest lot would waste go where they fit', () => {
  const lots = [lot('L0001-1', 30), lot('L0002-1', 25)]
  expect(repartir(lots, [ligne(1, 'filet-25kg'), ligne(3, 'filet-10kg')], CONDITIONNEMENTS)).toEqual({
    parts: [
      { lot: 'L0001-1', lignes: [ligne(3, 'filet-10kg')], poidsGrammes: 30_000 },
      { lot: 'L0002-1', lignes: [ligne(1, 'filet-25kg')], poidsGrammes: 25_000 },
    ],
    manqueGrammes: 0,
    libreGrammes: 0,
  })
})

test('what is missing is said in kg', () => {
  const peu = repartir([lot('L0001-1', 25)], [ligne(3, 'filet-10kg')], CONDITIONNEMENTS)
  expect(peu).toEqual({
    parts: [{ lot: 'L0001-1', lignes: [ligne(2, 'filet-10kg')], poidsGrammes: 20_000 }],
    manqueGrammes: 10_000,
    libreGrammes: 5_000,
  })
  expect(manqueEnMots(peu)).toMatch(/^Il manque 10\skg, même en prenant tous les lots libres/)
  expect(manqueEnMots(repartir([], [ligne(1, 'filet-5kg')], CONDITIONNEMENTS))).toMatch(
    /^Il manque 5\skg : aucun lot libre/,
  )
})

test('kilograms that are there, in lots too small for the packs, are not said to be missing', () => {
  const partage = repartir([lot('A', 4), lot('B', 4)], [ligne(1, 'filet-5kg')], CONDITIONNEMENTS)
  expect(manqueEnMots(partage)).toMatch(
    /^Il manque 5\skg : les lots libres ont ces kilos.* Changez de conditionnement/,
  )
})

test('the oldest lot that suffices', () => {
  const lots = [lot('A', 100), lot('B', 500), lot('C', 900)]
  expect(plusAncienQuiSuffit(lots, 500_000)?.code).toBe('B')
  expect(plusAncienQuiSuffit(lots, 900_001)).toBeUndefined()
})

test('nothing is lost or invented, no lot gives more than it has, and a lot that suffices is enough', () => {
  const lots = fc
    .array(fc.integer({ min: 0, max: 40_000_000 }), { maxLength: 8 })
    .map((tous) => tous.map((disponibleGrammes, i) => ({ code: `L000${i}-1`, disponibleGrammes })))
  const lignes = fc.uniqueArray(
    fc.record({
      conditionnement: fc.constantFrom(...CONDITIONNEMENTS.map((c) => c.code)),
      quantite: fc.integer({ min: 1, max: 5_000 }),
    }),
    { selector: (l) => l.conditionnement },
  )
  fc.assert(
    fc.property(lots, lignes, (offerts, demandees) => {
      const partage = repartir(offerts, demandees, CONDITIONNEMENTS)
      expect(repartir(offerts, demandees, CONDITIONNEMENTS)).toEqual(partage)
      const { parts, manqueGrammes } = partage
      const servi = parts.reduce((somme, p) => somme + p.poidsGrammes, 0)
      expect(servi + manqueGrammes).toBe(poidsDesLignes(demandees, CONDITIONNEMENTS))
      for (const part of parts) {
        expect(part.poidsGrammes).toBe(poidsDesLignes(part.lignes, CONDITIONNEMENTS))
        expect(part.poidsGrammes).toBeGreaterThan(0)
        expect(part.poidsGrammes).toBeLessThanOrEqual(
          offerts.find((l) => l.code === part.lot)?.disponibleGrammes ?? 0,
        )
      }
      for (const { conditionnement, quantite } of demandees) {
        const servis = parts.flatMap((p) => p.lignes).filter((l) => l.conditionnement === conditionnement)
        const total = servis.reduce((somme, l) => somme + l.quantite, 0)
        expect(total).toBeLessThanOrEqual(quantite)
        if (manqueGrammes === 0) expect(total).toBe(quantite)
      }
      const suffisant = plusAncienQuiSuffit(offerts, poidsDesLignes(demandees, CONDITIONNEMENTS))
      if (suffisant && demandees.length > 0) expect(parts.map((p) => p.lot)).toEqual([suffisant.code])
    }),
  )
})
