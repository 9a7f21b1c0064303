import { describe, expect, it } from 'vitest'
import { defautDuMotDePasse, MOT_DE_PASSE_DEMONSTRATION } from './politique-mot-de-passe'

const claire = { identifiant: 'claire.vallin', nom: 'Claire Vallin' }
const defaut = (clair: string) => defautDuMotDePasse(clair, claire)

describe('what a password must be', () => {
  it('asks for twelve characters, counted as people see them', () => {
    expect(defaut('onze lettre')).toMatch(/Au moins 12/)
    expect(defaut('douze lettre')).toBeNull()
    expect(defaut('🌰🌰🌰🌰🌰🌰')).toMatch(/Au moins 12/)
  })

  it('takes two hundred at most', () => {
    const phrase = 'le casse-noix et la balance du quai '
    expect(defaut(phrase.repeat(5))).toBeNull()
    expect(defaut(phrase.repeat(6))).toMatch(/Au plus 200/)
  })

  it('has no rule of composition', () => {
    expect(defaut('trois sacs de cerneaux')).toBeNull()
  })

  it.each([
    'AZERTYUIOPQS',
    'Téléchargement',
    '1234567890123',
    'aaaaaaaaaaaaaaaa',
    '121212121212',
    MOT_DE_PASSE_DEMONSTRATION,
    'Noix de Grenoble 38',
  ])('refuses %s, which everybody tries', (clair) => {
    expect(defaut(clair)).toMatch(/trop connu/)
  })

  it.each(['noixcoop2026!', 'NoixCoop-38-38', 'claire.vallin1', 'clairevallin2026', 'Coopérative26'])(
    'refuses %s, which a neighbour guesses',
    (clair) => {
      expect(defaut(clair)).toMatch(/se devine/)
    },
  )

  it('lets those words stand inside a real phrase', () => {
    expect(defaut('claire vend des noix au marché de Vinay')).toBeNull()
  })
})
