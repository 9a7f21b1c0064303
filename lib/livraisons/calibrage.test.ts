import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bilan,
  desequilibre,
  type FicheCalibrage,
  LIBELLES_ECART,
  type LigneLot,
  type LotNumerote,
  lignesFautives,
  MOTIFS_ECART,
  numeroter,
} from './calibrage'

const kg = (k: number) => k * 1_000
const lot = (calibre: number, quantiteKg: number): LigneLot => ({ calibre, quantiteGrammes: kg(quantiteKg) })
const CALIBRES = new Set([1, 2, 3, 4, 5, 6])

const ANNEXE_1B: FicheCalibrage = {
  lots: [lot(2, 4_200), lot(3, 3_820), lot(4, 1_580), lot(5, 2_920)],
  ecarts: [],
}
const LIVRE = kg(12_520)
const refus = (livre: number, fiche: FicheCalibrage) =>
  desequilibre(bilan(livre, fiche))?.replace(/\s/gu, ' ')

describe('an unbalanced sheet', () => {
  test('with lots for 12 200 kg names the 320 kg that are missing', () => {
    const fiche = { ...ANNEXE_1B, lots: [lot(2, 3_880), ...ANNEXE_1B.lots.slice(1)] }
    expect(refus(LIVRE, fiche)).toBe(
      'Il manque 320 kg : la livraison pèse 12 520 kg, la fiche en répartit 12 200 kg.',
    )
  })

  test('with lots for 13 000 kg names the 480 kg in excess', () => {
    const fiche = { ...ANNEXE_1B, lots: [lot(2, 4_680), ...ANNEXE_1B.lots.slice(1)] }
    expect(refus(LIVRE, fiche)).toBe(
      'Il y a 480 kg de trop : la livraison pèse 12 520 kg, la fiche en répartit 13 000 kg.',
    )
  })

  test('by one gram', () => {
    expect(refus(LIVRE + 1, ANNEXE_1B)).toMatch(/^Il manque 0,001 kg/)
    expect(refus(LIVRE - 1, ANNEXE_1B)).toMatch(/^Il y a 0,001 kg de trop/)
  })

  test('that is empty misses everything', () => {
    expect(bilan(LIVRE, { lots: [], ecarts: [] }).resteGrammes).toBe(LIVRE)
    expect(refus(LIVRE, { lots: [], ecarts: [] })).toMatch(/^Il manque 12 520 kg/)
  })
})

describe('a balanced sheet', () => {
  test('annexe 1B is, to the gram', () => {
    expect(bilan(LIVRE, ANNEXE_1B)).toEqual({
      livreGrammes: LIVRE,
      lotsGrammes: LIVRE,
      ecartsGrammes: 0,
      resteGrammes: 0,
    })
    expect(refus(LIVRE, ANNEXE_1B)).toBeUndefined()
  })

  test('counts what is in no lot', () => {
    const fiche: FicheCalibrage = {
      lots: [lot(2, 12_000)],
      ecarts: [
        { motif: 'DECHET', quantiteGrammes: kg(500) },
        { motif: 'CASSE', quantiteGrammes: kg(20) },
      ],
    }
    expect(refus(LIVRE, fiche)).toBeUndefined()
  })
})

describe('lines that cannot stand together', () => {
  test('a calibre that does not exist', () => {
    expect(lignesFautives({ lots: [lot(2, 1), lot(7, 1)], ecarts: [] }, CALIBRES)).toEqual([
      { champ: 'lots.1.calibre', message: 'Le calibre 7 n’existe pas : les calibres sont 1, 2, 3, 4, 5, 6.' },
    ])
  })

  test('one calibre twice, thrice: the first line stands', () => {
    const fautives = lignesFautives(
      { lots: [lot(2, 1), lot(3, 1), lot(2, 1), lot(2, 1)], ecarts: [] },
      CALIBRES,
    )
    expect(fautives.map((f) => f.champ)).toEqual(['lots.2.calibre', 'lots.3.calibre'])
    expect(fautives[0]?.message).toBe(
      'Le calibre 2 est donné deux fois : une livraison a un seul lot par calibre.',
    )
  })

  test('one reason twice', () => {
    const casse = { motif: 'CASSE' as const, quantiteGrammes: 1 }
    expect(lignesFautives({ lots: [], ecarts: [casse, casse] }, CALIBRES)).toEqual([
      { champ: 'ecarts.1.motif', message: 'Ce motif est donné deux fois : additionnez les deux écarts.' },
    ])
  })

  test('none on annexe 1B', () => {
    expect(lignesFautives(ANNEXE_1B, CALIBRES)).toEqual([])
  })
})

const resume = (lots: LotNumerote[]) => lots.map((l) => [l.numero, l.calibre, l.quantiteGrammes / 1_000])

describe('numbers of lots', () => {
  const premiere = numeroter(ANNEXE_1B.lots, [])

  test('annexe 1B gives 1 to 4', () => {
    expect(resume(premiere)).toEqual([
      [1, 2, 4_200],
      [2, 3, 3_820],
      [3, 4, 1_580],
      [4, 5, 2_920],
    ])
  })

  test('in the order of calibres, however the sheet was typed', () => {
    expect(numeroter([...ANNEXE_1B.lots].reverse(), [])).toEqual(premiere)
  })

  test('a recalibration keeps them, empties what it leaves out and never gives an old number to other nuts', () => {
    expect(resume(numeroter([lot(1, 8_000), lot(4, 4_520)], premiere))).toEqual([
      [1, 2, 0],
      [2, 3, 0],
      [3, 4, 4_520],
      [4, 5, 0],
      [5, 1, 8_000],
    ])
  })

  test('a calibre that comes back finds its own number again', () => {
    const seconde = numeroter([lot(6, 12_520)], premiere)
    expect(resume(numeroter(ANNEXE_1B.lots, seconde))).toEqual([...resume(premiere), [5, 6, 0]])
  })

  const ficheAuHasard = fc.uniqueArray(
    fc.record({
      calibre: fc.integer({ min: 1, max: 6 }),
      quantiteGrammes: fc.integer({ min: 1, max: 100_000_000 }),
    }),
    { selector: (l) => l.calibre, maxLength: 6 },
  )

  test('whatever the sheets that follow one another, weights are conserved and numbers unique, stable, without a gap', () => {
    fc.assert(
      fc.property(fc.array(ficheAuHasard, { minLength: 1, maxLength: 8 }), (fiches) => {
        const donnes = new Map<number, number>()
        let lots: LotNumerote[] = []
        for (const fiche of fiches) {
          lots = numeroter(fiche, lots)
          const total = (l: readonly LigneLot[]) => l.reduce((s, x) => s + x.quantiteGrammes, 0)
          expect(total(lots)).toBe(total(fiche))
          expect(lots.map((l) => l.numero)).toEqual(lots.map((_, i) => i + 1))
          for (const { calibre, numero } of lots) {
            expect(donnes.get(calibre) ?? numero).toBe(numero)
            donnes.set(calibre, numero)
          }
        }
      }),
    )
  })

  test('numbers that have holes stay as they are', () => {
    const avecTrou = [{ numero: 7, calibre: 3, quantiteGrammes: 1 }]
    expect(resume(numeroter([lot(1, 1), lot(3, 2)], avecTrou))).toEqual([
      [7, 3, 2],
      [8, 1, 1],
    ])
  })
})

test('whatever is shared out and what remains make what was delivered', () => {
  const ligne = fc.integer({ min: 0, max: 100_000_000 })
  fc.assert(
    fc.property(
      ligne,
      fc.array(ligne, { maxLength: 6 }),
      fc.array(ligne, { maxLength: 4 }),
      (livre, lots, ecarts) => {
        const fiche: FicheCalibrage = {
          lots: lots.map((quantiteGrammes, i) => ({ calibre: i + 1, quantiteGrammes })),
          ecarts: ecarts.map((quantiteGrammes) => ({ motif: 'DECHET', quantiteGrammes })),
        }
        const b = bilan(livre, fiche)
        expect(b.lotsGrammes + b.ecartsGrammes + b.resteGrammes).toBe(livre)
        expect(desequilibre(b) === null).toBe(b.resteGrammes === 0)
      },
    ),
  )
})

test('every reason has its French name', () => {
  expect(MOTIFS_ECART.map((m) => LIBELLES_ECART[m])).toEqual(['Déchet', 'Séchage', 'Casse', 'Écart de pesée'])
})
