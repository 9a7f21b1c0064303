/** On which lot the order draws when there are more lots than the screen reads. */
import { describe, expect, test } from 'vitest'
import type { Ligne } from '@/lib/ventes/lignes-tapees'
import { aChercher, avecLot, REPARTIR, situer } from './telephone-choix'
import type { LotPropose, Offre } from './telephone-offre'

const CONNUS = [{ code: 'sachet-1kg', contenant: 'sachet', poidsGrammes: 1_000 }]
const sachets = (quantite: number): Ligne[] => [{ conditionnement: 'sachet-1kg', quantite }]
const lot = (code: string, date: string, kg: number) =>
  ({ code, date, disponibleGrammes: kg * 1_000 }) as LotPropose
const VIEUX = [lot('L0001-1', '2026-10-01', 100), lot('L0002-1', '2026-10-02', 200)]
const GRAND = lot('L0051-1', '2026-10-20', 3_000)
const offre = (change: Partial<Offre> = {}): Offre => ({
  lots: VIEUX,
  anciens: VIEUX,
  suite: true,
  total: { nombre: 51, disponibleKg: 3_300 },
  ...change,
})

describe('beyond the lots that are read', () => {
  test('the oldest that suffices is asked for, when none of those read does', () => {
    expect(aChercher(offre(), 'calibre=2', 250_500)).toBe('calibre=2&disponibleMinKg=250%2C5&limite=1')
  })

  test.each([
    ['one of them suffices', {}, 200_000],
    ['they are all there are', { suite: false }, 250_000],
    ['all together do not have it', {}, 3_301_000],
    ['no lot can weigh that', { total: null }, 100_000_001],
    ['nothing is typed yet', {}, 0],
  ])('nothing is asked for when %s', (_, change, poids) => {
    expect(aChercher(offre(change), 'calibre=2', poids)).toBe('')
  })

  test('a lot that one came for is not the oldest that suffices', () => {
    expect(aChercher(offre({ lots: [...VIEUX, GRAND] }), 'calibre=2', 250_000)).not.toBe('')
  })

  test('it is proposed alone, where the oldest would have been split', () => {
    const situation = (lots: readonly LotPropose[], enRecherche: boolean) =>
      situer(lots, sachets(300), CONNUS, null, { entiere: true, enRecherche })
    expect(situation(VIEUX, false).valeur).toBe(REPARTIR)
    expect(situation(VIEUX, true)).toMatchObject({ partage: null, valeur: 'L0001-1' })
    expect(situation(avecLot(VIEUX, GRAND), false)).toMatchObject({ partage: null, valeur: 'L0051-1' })
  })

  test('it stands in the order of the house, once', () => {
    const tous = avecLot([...VIEUX, lot('L0060-1', '2026-10-30', 10)], GRAND)
    expect(tous.map((l) => l.code)).toEqual(['L0001-1', 'L0002-1', 'L0051-1', 'L0060-1'])
    expect(avecLot(tous, GRAND)).toEqual(tous)
  })
})
