import { describe, expect, test } from 'vitest'
import { netGrammes, numeroter, type PeseeLue, peseeDuNet, peseesFautives, poidsPese } from './pesee'

const pesee = (brutGrammes: number, tareGrammes: number): PeseeLue => ({ brutGrammes, tareGrammes })

describe('a weighing cannot stand', () => {
  test.each([
    ['tare equal to gross', pesee(4_000_000, 4_000_000)],
    ['tare above gross', pesee(4_000_000, 4_000_001)],
  ])('%s', (_nom, fausse) => {
    expect(peseesFautives([pesee(5_000_000, 0), fausse])).toEqual([
      { champ: 'pesees.1.tareKg', message: expect.stringMatching(/^La tare .* sous le brut .*4\s000\skg/u) },
    ])
  })

  test('together above 100 t, by one gram', () => {
    const deux = [pesee(60_000_000, 0), pesee(50_000_001, 10_000_000)]
    expect(peseesFautives(deux)).toEqual([
      { champ: 'pesees', message: expect.stringMatching(/100\s000,001\skg/u) },
    ])
    expect(peseesFautives([pesee(60_000_000, 0), pesee(50_000_000, 10_000_000)])).toEqual([])
  })
})

test('one gram above its tare is a weight', () => {
  expect(peseesFautives([pesee(4_000_001, 4_000_000)])).toEqual([])
  expect(netGrammes(pesee(4_000_001, 4_000_000))).toBe(1)
})

test('the delivery weighs the sum, numbered from 1', () => {
  const pesees = [pesee(9_420_000, 3_120_000), pesee(8_300_000, 2_080_000)]
  expect(poidsPese(pesees)).toBe(12_520_000)
  expect(numeroter(pesees).map((p) => p.numero)).toEqual([1, 2])
  expect(poidsPese([peseeDuNet(12_520_000)])).toBe(12_520_000)
})
