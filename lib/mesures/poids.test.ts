import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enKg, formatKg, formatPoids, POIDS_MAXIMUM_GRAMMES, poidsKgSchema, texteKg } from './poids'

const schema = poidsKgSchema()
const lu = (saisie: unknown) => schema.safeParse(saisie)
const refus = (saisie: unknown) => lu(saisie).error?.issues.map((i) => i.message)

describe('refused', () => {
  test.each([
    [null],
    [undefined],
    [true],
    [{}],
    [[]],
    [['12520']],
    [{ not: '' }],
    [{ gt: 0 }],
    ['x'.repeat(41)],
  ])('%j is no weight', (saisie) => {
    expect(refus(saisie)).toEqual(['Écrivez un poids en kg, par exemple 12520 ou 12520,5.'])
  })

  test.each([0, '0', '0,000', -0, '-0', -1, '-12520', -0.001])('%j weighs nothing', (saisie) => {
    expect(refus(saisie)).toEqual(['Le poids doit dépasser 0 kg.'])
  })

  test('more than 100 t in one delivery is a slip of the finger', () => {
    expect(lu(100_000).data).toBe(POIDS_MAXIMUM_GRAMMES)
    expect(refus(100_000.001)).toEqual([`Au plus ${formatPoids(POIDS_MAXIMUM_GRAMMES)} : relisez la pesée.`])
  })

  test('a tenth of a gram', () => {
    expect(refus('1,0001')).toEqual(['Au plus 3 chiffres après la virgule.'])
  })

  test('a négative écart, where nothing is admitted', () => {
    const ecart = poidsKgSchema({ minGrammes: 0 })
    expect(ecart.parse(0)).toBe(0)
    expect(ecart.safeParse(-1).error?.issues[0]?.message).toBe('Le poids ne peut pas être négatif.')
  })
})

describe('read and written', () => {
  test('kilograms outside, integer grams inside', () => {
    expect(lu('12 520').data).toBe(12_520_000)
    expect(lu(12_520.5).data).toBe(12_520_500)
    expect(enKg(12_520_500)).toBe(12_520.5)
    expect(formatKg(12_520_000)).toBe('12\u202f520')
    expect(formatPoids(320_000)).toBe('320\u00a0kg')
  })

  test('a decimal number as text, exact to the gram', () => {
    const attendus = {
      '1': '0.001',
      '250': '0.25',
      '1000': '1',
      '12520500': '12520.5',
      '2500000000': '2500000',
    }
    for (const [grammes, texte] of Object.entries(attendus)) expect(texteKg(Number(grammes))).toBe(texte)
  })

  test('every gram comes back from its number of kilograms, from its JSON and from what people type', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: POIDS_MAXIMUM_GRAMMES }), (grammes) => {
        expect(lu(enKg(grammes)).data).toBe(grammes)
        expect(lu(JSON.parse(JSON.stringify(enKg(grammes)))).data).toBe(grammes)
        expect(lu(formatKg(grammes)).data).toBe(grammes)
        expect(lu(enKg(grammes).toFixed(3).replace('.', ',')).data).toBe(grammes)
      }),
      { numRuns: 2_000 },
    )
  })

  test('every step of 0,001 kg from 1 g to 100 kg', () => {
    const faux = Array.from({ length: 100_000 }, (_, i) => i + 1).filter((g) => lu(g / 1000).data !== g)
    expect(faux).toEqual([])
  })
})
