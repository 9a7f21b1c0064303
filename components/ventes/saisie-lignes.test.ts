import { describe, expect, test } from 'vitest'
import { corpsLignes, lignesChangees, lignesSaisies, poidsSaisi } from './saisie-lignes'

const OFFERTS = [
  { code: 'sachet-1kg', libelle: 'Sachet de 1 kg', poidsGrammes: 1_000 },
  { code: 'filet-10kg', libelle: 'Filet de 10 kg', poidsGrammes: 10_000 },
]
const DU_CAS = [
  { conditionnement: 'sachet-1kg', libelle: 'Sachet de 1 kg', quantite: 800, poidsUnitaireGrammes: 1_000 },
  { conditionnement: 'filet-10kg', libelle: 'Filet de 10 kg', quantite: 300, poidsUnitaireGrammes: 10_000 },
]
const VIDE = { cle: 9, conditionnement: 'filet-10kg', quantite: ' ' }

describe('lines as they are typed', () => {
  test('weigh 3 800 kg in the example of the case', () => {
    expect(poidsSaisi(lignesSaisies(DU_CAS), OFFERTS)).toBe(3_800_000)
  })

  test.each(['', 'abc', '-3', '1,5', '9999999'])('weigh nothing while %j is no number', (quantite) => {
    expect(poidsSaisi([{ cle: 0, conditionnement: 'sachet-1kg', quantite }], OFFERTS)).toBe(0)
  })

  test('are read with their thousands apart', () => {
    expect(poidsSaisi([{ cle: 0, conditionnement: 'sachet-1kg', quantite: '1 200' }], OFFERTS)).toBe(
      1_200_000,
    )
  })

  test('leave out what is empty at the end, never in between', () => {
    const [une = VIDE] = lignesSaisies(DU_CAS)
    expect(corpsLignes([une, VIDE])).toHaveLength(1)
    expect(corpsLignes([VIDE, une])).toHaveLength(2)
    expect(corpsLignes([VIDE])).toEqual([])
  })

  test('are changed by another number, not by an empty row', () => {
    const lignes = lignesSaisies(DU_CAS)
    expect(lignesChangees([...lignes, VIDE], DU_CAS)).toBe(false)
    expect(lignesChangees(lignes.slice(1), DU_CAS)).toBe(true)
    expect(
      lignesChangees(
        lignes.map((l) => ({ ...l, quantite: '5' })),
        DU_CAS,
      ),
    ).toBe(true)
  })
})
