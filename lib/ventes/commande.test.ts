import { expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { enCours } from './commande'

const LE = jour('2009-05-12')

test('« EnCours »: neither dispatched nor cancelled, packed or not', () => {
  expect(enCours({ dateEnvoi: null, dateAnnulation: null })).toBe(true)
  expect(enCours({ dateEnvoi: LE, dateAnnulation: null })).toBe(false)
  expect(enCours({ dateEnvoi: null, dateAnnulation: LE })).toBe(false)
})
