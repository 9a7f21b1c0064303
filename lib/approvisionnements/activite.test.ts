import { expect, test } from 'vitest'
import { activiteCorrigee } from './activite'

test.each([
  ['nothing said', true, {}, {}],
  ['nothing said of an inactive one', false, {}, {}],
  ['disabled', true, { actif: false, motif: 'Retraite' }, { actif: false, motifInactivite: 'Retraite' }],
  ['active again', false, { actif: true, motif: 'Reprise' }, { actif: true, motifInactivite: null }],
  ['a corrected reason', false, { motif: 'Vente' }, { motifInactivite: 'Vente' }],
])('%s', (_nom, etaitActif, saisie, attendu) => {
  expect(activiteCorrigee(etaitActif, saisie)).toEqual(attendu)
})

test('a reason alone means nothing of an active record', () => {
  expect(activiteCorrigee(true, { motif: 'Retraite' })).toEqual({
    obstacle: expect.stringMatching(/^Cette fiche est active : retirez le motif/),
  })
})
