import { expect, test } from 'vitest'
import { changementsEntre, faits, ouiNon } from './changements'

test('only what differs is told, what appears and what goes included, in the order of the record', () => {
  expect(
    changementsEntre(
      { Verger: 'V058', Quantité: '12 000 kg', 'Lot 1': '4 200 kg' },
      { Quantité: '12 520 kg', Verger: 'V058', Humidité: '38 %' },
    ),
  ).toEqual([
    { champ: 'Quantité', avant: '12 000 kg', apres: '12 520 kg' },
    { champ: 'Humidité', avant: null, apres: '38 %' },
    { champ: 'Lot 1', avant: '4 200 kg', apres: null },
  ])
})

test('nothing differs: nothing is told', () => expect(changementsEntre({ a: '1' }, { a: '1' })).toEqual([]))

test('a value that says nothing is no fact', () =>
  expect(faits(['a', null], ['b', undefined], ['c', ''], ['d', ouiNon(null)], ['e', ouiNon(false)])).toEqual({
    e: 'non',
  }))
