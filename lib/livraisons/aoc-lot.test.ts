import { describe, expect, test } from 'vitest'
import { type FaitsVerger, reglesVerger } from '@/lib/approvisionnements/aoc-verger'
import { type Jour, jour } from '@/lib/mesures/jour'
import { CALIBRES } from '@/prisma/reference/donnees'
import { aocDuCalibre, type FaitsTri } from './aoc-lot'

type FaitsLot = FaitsVerger & FaitsTri

const LE_18_AVRIL = jour('2010-04-18')
const LOT: FaitsLot = {
  variete: { nom: 'Franquette', aoc: true, source: 'Décret du 22 février 2002, art. 4' },
  commune: {
    nom: 'Poliénas',
    aires: [{ depuis: jour('1938-06-17'), jusqua: null, source: 'Décret-loi de 1938' }],
  },
  superficieM2: 32_500,
  arbresParHectare: 100,
  anneePlantation: 1985,
  parcelleIdentifiee: null,
  parcelleIdentifieeLe: null,
  recolteGrammes: 12_520_000,
  calibre: { libelle: '28 à 30 mm', minMm: 28 },
  calibreMinimumMm: 28,
  typeProduit: { code: 'ENTIERE_FRAICHE', libelle: 'Entière fraîche' },
  humiditePourMille: null,
}
/** As a delivery judges its lots: the rules on the orchard first. */
const aocDuLot = (faits: FaitsLot, le: Jour, decisives: readonly string[]) =>
  aocDuCalibre(reglesVerger(faits, le, decisives), faits)

const avis = (faits: Partial<FaitsLot> = {}) => aocDuLot({ ...LOT, ...faits }, LE_18_AVRIL, [])
const regle = (code: string, faits: Partial<FaitsLot> = {}) => avis(faits).regles.find((r) => r.code === code)

const calibre = (id: number) => {
  const trouve = CALIBRES.find((c) => c.id === id)
  if (!trouve) throw new Error(`No calibre ${id}`)
  return { libelle: trouve.libelle, minMm: trouve.minMm ?? null }
}

describe('calibre', () => {
  test.each([
    [1, 'non_eligible'],
    [2, 'non_eligible'],
    [3, 'eligible'],
    [4, 'eligible'],
    [5, 'eligible'],
    [6, 'eligible'],
  ])('calibre %d of annexe 1A is %s at 28 mm', (id, verdict) => {
    expect(avis({ calibre: calibre(id) }).verdict).toBe(verdict)
  })

  test('without a lower bound a lot may hold anything', () => {
    expect(
      regle('CALIBRE', { calibre: { libelle: 'tout venant', minMm: null }, calibreMinimumMm: 1 })?.verdict,
    ).toBe('non_eligible')
  })

  test('a campaign may ask for less or more', () => {
    expect(avis({ calibre: calibre(2), calibreMinimumMm: 24 }).verdict).toBe('eligible')
    expect(regle('CALIBRE', { calibreMinimumMm: 30 })).toMatchObject({
      verdict: 'non_eligible',
      seuil: 'au moins 30 mm',
    })
  })
})

describe('type and moisture', () => {
  test('kernels never have the right', () => {
    const cerneaux = avis({ typeProduit: { code: 'CERNEAUX', libelle: 'Cerneaux' }, humiditePourMille: 50 })
    expect(cerneaux.verdict).toBe('non_eligible')
    expect(cerneaux.regles.map((r) => r.code)).toEqual([
      'VARIETE',
      'COMMUNE',
      'DENSITE',
      'PARCELLE',
      'RENDEMENT',
      'CALIBRE',
      'TYPE',
    ])
  })

  test.each([
    ['ENTIERE_FRAICHE', 200, 'non_eligible', 'plus de 20 %'],
    ['ENTIERE_FRAICHE', 201, 'eligible', 'plus de 20 %'],
    ['ENTIERE_SECHE', 120, 'eligible', 'au plus 12 %'],
    ['ENTIERE_SECHE', 121, 'non_eligible', 'au plus 12 %'],
    ['ENTIERE_SECHE', 0, 'eligible', 'au plus 12 %'],
  ])('%s at %d thousandths is %s: %s', (code, humiditePourMille, verdict, seuil) => {
    const faits = { typeProduit: { code, libelle: code }, humiditePourMille }
    expect(regle('HUMIDITE', faits)).toMatchObject({ verdict, seuil, decide: true })
    expect(avis(faits).verdict).toBe(verdict)
  })

  test('nothing is said of nuts that nobody measured', () => {
    expect(regle('HUMIDITE')).toBeUndefined()
  })
})

test('big nuts of another variety or of elsewhere have no right either', () => {
  expect(avis({ variete: { nom: 'Lara', aoc: false, source: '' } }).verdict).toBe('non_eligible')
  expect(avis({ commune: { nom: 'Lyon', aires: [] } }).verdict).toBe('non_eligible')
})

test('a rule of the campaign on the orchard decides of its lots', () => {
  const connus = (decisives: string[]) => aocDuLot(LOT, LE_18_AVRIL, decisives).verdict
  expect([connus([]), connus(['PARCELLE'])]).toEqual(['eligible', 'a_completer'])
})
