import { describe, expect, it } from 'vitest'
import { refusDuMotDePasse } from './mots-de-passe-publies'

const refus = (clair: string) =>
  refusDuMotDePasse(clair, { identifiant: 'claire.vallin', nom: 'Claire Vallin' })

describe('a password that a breach made public', () => {
  it.each([
    ['as it is', 'administrator'],
    ['in capitals, with a sign', 'Q1W2-E3R4-T5Y6'],
    ['whose digits are a part of it', '123456789abc'],
    ['said twice', 'trustno1trustno1'],
    ['said four times', 'jmdjmdjmdjmd'],
    ['with a year', 'Password@2026'],
    ['with a date before it', '12031980-Marie'],
    ['in French, with its accents', 'Éléphant 2026!'],
    ['of a French keyboard', 'azertyuiop123'],
  ])('is refused %s: %s', async (_, clair) => {
    expect(await refus(clair)).toBe('Ce mot de passe est trop connu : choisissez une phrase à vous.')
  })

  it.each([
    'trois sacs de cerneaux',
    'marie vend 12 noix',
    '2026 password noyer',
    'k7wm-p2dz-x9qc-h4tn-v6rb',
  ])('may stand in a longer one: %s', async (clair) => {
    expect(await refus(clair)).toBeNull()
  })

  it('is told after the rules that need no list', async () => {
    expect(await refus('password')).toMatch(/^Au moins 12/)
    expect(await refus('noixcoop-2026')).toMatch(/se devine/)
  })
})
